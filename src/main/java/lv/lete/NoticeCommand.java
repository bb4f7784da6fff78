package lv.lete;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import lv.lete.host.GiveNotice;
import lv.lete.host.GiveNotice.Given;
import lv.lete.wire.Notices;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lete notice send|reverse|list`: what a host says to its terminals.
@Command(
    name = "notice",
    description = "Says something to the terminals of a host, or asks one to reverse a payment.",
    mixinStandardHelpOptions = true)
final class NoticeCommand {
  @Spec private CommandSpec spec;

  /// Whose terminals.
  static final class Which {
    @Option(
        names = "--home",
        required = true,
        paramLabel = "HOSTDIR",
        description = "the host's home; the host may be running")
    private Path home = Path.of(".");
  }

  @Command(
      name = "send",
      description = "Words for tellers: one line of at most " + Notices.MAX_TEXT + " characters.",
      mixinStandardHelpOptions = true)
  int send(
      @Mixin Which which,
      @Option(
              names = "--till",
              paramLabel = "TILL",
              description = "only this till, as T1 or BRANCH/T1 (default: all)")
          @Nullable String till,
      @Parameters(arity = "1..*", paramLabel = "WORD", description = "the words")
          List<String> words) {
    try (GiveNotice notices = open(which)) {
      return said(notices.text(till, String.join(" ", words)));
    }
  }

  @Command(
      name = "reverse",
      description = {
        "Asks the till that took a payment to reverse it. Nothing is reversed by it:",
        "a person at the till does that, or not."
      },
      mixinStandardHelpOptions = true)
  int reverse(
      @Mixin Which which,
      @Parameters(paramLabel = "PAYMENT", description = "the code on the receipt, or the id")
          String payment,
      @Option(
              names = "--note",
              required = true,
              paramLabel = "TEXT",
              description = "why, for the teller to read")
          String note) {
    try (GiveNotice notices = open(which)) {
      return said(notices.askReversal(payment, note));
    }
  }

  @Command(
      name = "list",
      description = "Prints what was said, newest first.",
      mixinStandardHelpOptions = true)
  int list(
      @Mixin Which which,
      @Option(
              names = "--last",
              defaultValue = "50",
              paramLabel = "N",
              description = "how many, 1 to 10000 (default: ${DEFAULT-VALUE})")
          int last) {
    if (last < 1 || last > 10_000) {
      throw new Refusal(Exit.USAGE, "LT-N06 The last 1 to 10000 notices can be printed.");
    }
    try (GiveNotice notices = open(which)) {
      notices.newest(last).forEach(out()::println);
      return Exit.DONE;
    }
  }

  private int said(Given given) {
    switch (given) {
      case Given.Said(long number, int terminals) -> {
        out().println("notice %d for %d terminals".formatted(number, terminals));
        return Exit.DONE;
      }
      case Given.AskedBefore(long number, var at) -> {
        out().println("notice %d asked for this reversal already, %s".formatted(number, at));
        return Exit.DONE;
      }
      case Given.TextRefused() ->
          throw new Refusal(
              Exit.REFUSED,
              "LT-N01 A notice is one line of 1 to "
                  + Notices.MAX_TEXT
                  + " characters that can be printed. Nothing was said.");
      case Given.NoSuchTill(List<String> known) ->
          throw new Refusal(
              Exit.REFUSED,
              "LT-N02 No terminal is at this till; there are: "
                  + (known.isEmpty() ? "none" : String.join(", ", known))
                  + ". Nothing was said.");
      case Given.NoSuchPayment() ->
          throw new Refusal(
              Exit.REFUSED,
              "LT-N03 The host has no such payment. Nothing was said. Check the code; a payment"
                  + " that its till has not sent yet is not known here.");
      case Given.Several(List<UUID> payments) ->
          throw new Refusal(
              Exit.REFUSED,
              "LT-N04 Several payments have this code. Nothing was said. Name one by its id: "
                  + String.join(", ", payments.stream().map(UUID::toString).toList()));
      case Given.ReversedBefore(var at) ->
          throw new Refusal(
              Exit.REFUSED,
              "LT-N05 This payment is reversed, the host has it since "
                  + at
                  + ". Nothing was said.");
    }
  }

  private static GiveNotice open(Which which) {
    if (!Files.exists(which.home.resolve("host.db"))) {
      throw new Refusal(
          Exit.REFUSED,
          "LT-H03 There is no host.db in "
              + which.home
              + ". Name a host's home. Nothing was done.");
    }
    return Wiring.notices(which.home);
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
