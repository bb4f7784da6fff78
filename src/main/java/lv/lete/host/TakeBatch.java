package lv.lete.host;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import lv.lete.host.StoreRecords.Intake;
import lv.lete.journal.ChainHash;
import lv.lete.journal.ChainIdentity;
import lv.lete.journal.Entry;
import lv.lete.journal.Head;
import lv.lete.wire.Malformed;
import lv.lete.wire.Problems;
import lv.lete.wire.Records;
import lv.lete.wire.Signing;
import lv.lete.wire.WireJson;

/// Checks a batch by itself (the terminal's own, signed, each link fitting the one before) on the
/// caller's thread, has it stored and posted, and answers with the head, signed.
final class TakeBatch {
  private final Writer writer;
  private final StoreRecords store;
  private final HostKey key;

  TakeBatch(Writer writer, StoreRecords store, HostKey key) {
    this.writer = writer;
    this.store = store;
    this.key = key;
  }

  /// Takes the batch in `body` from a terminal that showed its token.
  Reply take(Terminals.Known terminal, byte[] body) {
    Records.Batch batch = WireJson.read(Records.Batch.class, body);
    if (!batch.terminal().equals(terminal.id())) {
      throw new CallRefused(403, Problems.OTHER_TERMINAL, "The token belongs to another terminal.");
    }
    ChainPlace place = new ChainPlace(batch.terminal(), batch.epoch());
    List<Entry> entries = checked(place, batch);
    if (!Signing.verifies(terminal.key(), entries.getLast().hash(), batch.signature())) {
      throw badChain("The signature is not this terminal's.");
    }
    Intake intake = writer.call(books -> store.take(books, place, entries, batch.signature()));
    return answer(place, intake);
  }

  private Reply answer(ChainPlace place, Intake intake) {
    return switch (intake) {
      case Intake.Stored stored ->
          Reply.ok(new Records.Answer(sign(place, stored.head()), stored.lines()));
      case Intake.Gap gap ->
          refuse(409, Problems.GAP, "Records are missing before these.", place, gap.head());
      case Intake.Forked forked ->
          refuse(
              409,
              forked.already() ? Problems.QUARANTINED : Problems.FORK,
              "The host holds other records of this terminal. It is quarantined, nothing is lost.",
              place,
              forked.head());
      case Intake.WrongGenesis wrong ->
          wrong.training()
              ? refuse(
                  403, Problems.TRAINING, "A training journal is not taken.", place, wrong.head())
              : refuse(
                  422,
                  Problems.WRONG_GENESIS,
                  "The first record is not this terminal's genesis.",
                  place,
                  wrong.head());
      case Intake.LaterEpoch later ->
          refuse(
              409,
              Problems.KEY_CONFLICT,
              "Journal " + later.enrolled() + " is enrolled, not this one.",
              place,
              later.head());
    };
  }

  private Reply refuse(int status, String code, String message, ChainPlace place, Head head) {
    return Reply.problem(status, code, message, sign(place, head));
  }

  private Records.SignedHead sign(ChainPlace place, Head head) {
    return key.sign(place.terminal(), place.epoch(), head);
  }

  private static List<Entry> checked(ChainPlace place, Records.Batch batch) {
    ChainIdentity chain = new ChainIdentity(place.terminal(), place.epoch(), false);
    List<Entry> entries = new ArrayList<>(batch.links().size());
    for (Records.Link link : batch.links()) {
      Entry entry = decode(link);
      if (!entries.isEmpty() && !follows(entries.getLast(), entry)) {
        throw badChain("Record " + link.number() + " does not follow the one before it.");
      }
      byte[] hash = ChainHash.of(chain, entry.number(), entry.previousHash(), entry.bytes());
      if (!Arrays.equals(hash, entry.hash())) {
        throw badChain("Record " + link.number() + " does not have the hash it states.");
      }
      entries.add(entry);
    }
    return entries;
  }

  private static boolean follows(Entry before, Entry entry) {
    return entry.number() == before.number() + 1
        && Arrays.equals(entry.previousHash(), before.hash());
  }

  private static Entry decode(Records.Link link) {
    try {
      Base64.Decoder base64 = Base64.getDecoder();
      Entry entry =
          new Entry(
              link.number(),
              base64.decode(link.previousHash()),
              base64.decode(link.hash()),
              base64.decode(link.bytes()));
      if (entry.previousHash().length != 32 || entry.hash().length != 32) {
        throw new Malformed("record " + link.number() + ": a hash has 32 bytes");
      }
      return entry;
    } catch (IllegalArgumentException noBase64) {
      throw new Malformed("record " + link.number() + " is not base64", noBase64);
    }
  }

  private static CallRefused badChain(String message) {
    return new CallRefused(422, Problems.BAD_CHAIN, message);
  }
}
