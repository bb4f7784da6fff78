package lv.lete;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import lv.lete.host.HostBooks;
import lv.lete.journal.ChainIdentity;
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
  private record Outside(ChainIdentity chain, Head head) {}

  /// Verifies the journal of a terminal's home, alone or against what a host holds.
  int run(Path home, Path journal, @Nullable Path against) {
    Outside outside = against == null ? null : outside(home, journal, against);
    Verdict verdict =
        outside == null
            ? VerifyJournal.of(journal)
            : VerifyJournal.against(
                journal, outside.chain().terminal(), outside.chain().epoch(), outside.head());
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
        return new Outside(chain, head);
      }
    }
    SignedHead head = signedHead(home, against);
    return new Outside(
        new ChainIdentity(head.terminal(), head.epoch(), false),
        new Head(head.number(), Base64.getDecoder().decode(head.hash())));
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
      if (Files.exists(hostKey) && !signed(head, Files.readString(hostKey).strip())) {
        throw new Refusal(
            Exit.REFUSED,
            "LT-V02 The head in "
                + file
                + " was not signed by this terminal's host: it proves"
                + " nothing.");
      }
      return head;
    } catch (IOException | Malformed e) {
      throw new Refusal(
          Exit.REFUSED,
          "LT-V01 " + file + " is neither a host's home nor a signed head: " + e.getMessage());
    }
  }

  private static boolean signed(SignedHead head, String hostKey) {
    return Signing.verifies(Signing.publicKey(hostKey), head.signedText(), head.signature());
  }
}
