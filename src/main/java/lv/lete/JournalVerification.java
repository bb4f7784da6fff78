package lv.lete;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import lv.lete.host.HostBooks;
import lv.lete.journal.ChainIdentity;
import lv.lete.journal.Entry;
import lv.lete.journal.Head;
import lv.lete.journal.JournalReader;
import lv.lete.journal.Verdict;
import lv.lete.journal.VerifyJournal;
import lv.lete.store.StoreFault;
import lv.lete.wire.Malformed;
import lv.lete.wire.Records.SignedHead;
import lv.lete.wire.Signing;
import lv.lete.wire.WireJson;
import org.jspecify.annotations.Nullable;

/// `lete journal verify`: says what the chain proves, and plainly what it cannot.
final class JournalVerification {
  private static final int MAX_HEAD_BYTES = 16 * 1024;

  private final PrintWriter out;

  JournalVerification(PrintWriter out) {
    this.out = out;
  }

  /// A head from elsewhere, and whose it is.
  private record Outside(ChainIdentity chain, Head head, @Nullable Path host) {}

  /// Verifies the journal of a terminal's home, alone or against what a host holds.
  int run(Path home, Path journal, @Nullable Path against) {
    Outside outside = against == null ? null : outside(home, journal, against);
    Verdict verdict =
        outside == null
            ? VerifyJournal.of(journal)
            : VerifyJournal.against(
                journal, outside.chain().terminal(), outside.chain().epoch(), outside.head());
    if (outside != null
        && outside.host() != null
        && verdict instanceof Verdict.Broken(var _, var flaw, var _)
        && flaw == Verdict.Flaw.FORKED) {
      verdict = firstDifference(journal, outside.host(), outside);
    }
    int exit =
        switch (verdict) {
          case Verdict.Intact(var head) -> {
            out.println(
                "INTACT: records 1 to "
                    + head.number()
                    + ", last hash "
                    + HexFormat.of().formatHex(head.hash())
                    + ".");
            yield Exit.DONE;
          }
          case Verdict.Broken(var number, var flaw, var detail) -> {
            out.println("BROKEN at record " + number + ": " + flaw + ", " + detail + ".");
            out.println("Take no payments on this home. Keep the folder as it is, tell support.");
            yield Exit.REFUSED;
          }
        };
    out.println(VerifyJournal.limits(verdict, outside == null ? null : outside.head()));
    return exit;
  }

  private static Outside outside(Path home, Path journal, Path against) {
    if (Files.isDirectory(against)) {
      if (!Files.exists(against.resolve("host.db"))) {
        throw new Refusal(
            Exit.REFUSED, "LT-V01 " + against + " is neither a host's home nor a signed head.");
      }
      ChainIdentity chain = identity(journal);
      try (HostBooks books = HostBooks.open(against)) {
        Head head = books.head(chain.terminal(), chain.epoch());
        if (head.number() == 0) {
          throw new Refusal(
              Exit.REFUSED,
              "LT-V04 The host of "
                  + against
                  + " holds nothing of this terminal: it proves nothing. Name the home of this"
                  + " terminal's host.");
        }
        return new Outside(chain, head, against);
      }
    }
    SignedHead head = signedHead(home, against);
    return new Outside(
        new ChainIdentity(head.terminal(), head.epoch(), false),
        new Head(head.number(), Base64.getDecoder().decode(head.hash())),
        null);
  }

  /// One hash cannot tell where two chains part; the host holds all of them.
  private static Verdict firstDifference(Path journal, Path host, Outside outside) {
    ChainIdentity chain = outside.chain();
    long number = 0;
    try (JournalReader ours = JournalReader.open(journal);
        HostBooks theirs = HostBooks.open(host)) {
      boolean same = true;
      while (same && number < outside.head().number()) {
        number++;
        byte[] held = theirs.hash(chain.terminal(), chain.epoch(), number).orElse(new byte[0]);
        List<Entry> entry = ours.after(number - 1, 1);
        same = !entry.isEmpty() && Arrays.equals(entry.getFirst().hash(), held);
      }
    }
    return new Verdict.Broken(
        number, Verdict.Flaw.FORKED, "the host holds another record under this number");
  }

  private static ChainIdentity identity(Path journal) {
    try (JournalReader reader = JournalReader.open(journal)) {
      return reader
          .identity()
          .orElseThrow(() ->
              new Refusal(
                  Exit.REFUSED,
                  "BROKEN at record 1: it does not say whose journal this is, so there is"
                      + " nothing to ask the host for. Keep the folder as it is, tell"
                      + " support."));
    } catch (StoreFault e) {
      throw new Refusal(
          Exit.REFUSED, "BROKEN at record 1: UNREADABLE, " + journal + " is not a journal.");
    }
  }

  /// Reads a head that was kept in a file. A terminal that knows its host's key refuses a head that
  /// this host did not sign.
  private static SignedHead signedHead(Path home, Path file) {
    try {
      if (Files.size(file) > MAX_HEAD_BYTES) {
        throw new Malformed("too large for a head");
      }
      SignedHead head = WireJson.read(SignedHead.class, Files.readAllBytes(file));
      Path hostKey = home.resolve("host.pub");
      if (!Files.exists(hostKey)) {
        throw new Refusal(
            Exit.REFUSED,
            "LT-V05 "
                + home
                + " has no host.pub, so nobody can tell who signed the head in "
                + file
                + ". Put the host's public key there, or name the host's home.");
      }
      if (!signed(head, Files.readString(hostKey).strip())) {
        throw new Refusal(
            Exit.REFUSED,
            "LT-V02 The head in "
                + file
                + " was not signed by this terminal's host: it proves"
                + " nothing.");
      }
      return head;
    } catch (IOException | Malformed | IllegalArgumentException e) {
      throw new Refusal(
          Exit.REFUSED,
          "LT-V01 " + file + " is neither a host's home nor a signed head: " + e.getMessage());
    }
  }

  private static boolean signed(SignedHead head, String hostKey) {
    return Signing.verifies(Signing.publicKey(hostKey), head.signedText(), head.signature());
  }
}
