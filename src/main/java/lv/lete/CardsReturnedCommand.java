package lv.lete;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import lv.lete.card.register.Card;
import lv.lete.card.register.CardId;
import lv.lete.card.register.CardReason;
import lv.lete.card.register.CardRegister.Moving;
import lv.lete.card.register.CardState;
import lv.lete.contract.Biller;
import lv.lete.contract.ContractId;
import lv.lete.host.HostCards;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `lete cards returned`: mail that the post could not deliver.
@Command(
    name = "returned",
    description = {
      "Marks cards that the post brought back, from a file that somebody with a scanner",
      "makes: a CSV in UTF-8 with a header row and a column code (as read off the card),",
      "or contract_number and issue_number (always so for a biller whose contracts have a",
      "mapping column). The very card that came back is marked, also where a later one was",
      "ordered meanwhile. The file can be given again.",
      "Tellers are told to ask such a customer for the address. When it is mended:",
      "lete cards mark --state POSTED, or lete cards reissue --reason MAIL_RETURNED.",
      "Exit code 1 when anything was not marked."
    },
    mixinStandardHelpOptions = true)
final class CardsReturnedCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CardsCommand.Which which = new CardsCommand.Which();

  @Option(names = "--file", required = true, paramLabel = "CSV", description = "what came back")
  private Path file = Path.of(".");

  @Override
  public Integer call() {
    List<ReturnedMail.Row> rows = ReturnedMail.read(file);
    try (HostCards cards = which.open()) {
      Biller biller = which.biller();
      int marked = 0;
      for (ReturnedMail.Row row : rows) {
        int had = unsaid(cards, biller, row);
        if (had > 1) {
          out()
              .println(
                  "line %d  LT-W26 %s has had %d cards: say which came back, in a column issue_number"
                          .formatted(row.line(), row.contract(), had)
                      + " or by its code; nothing was marked");
          continue;
        }
        Moving moving = mark(cards, biller, row);
        boolean there = moving instanceof Moving.Moved || moving instanceof Moving.AlreadyThere;
        marked += there ? 1 : 0;
        out().println("line %d  %s".formatted(row.line(), words(moving)));
      }
      out().println("%d marked RETURNED, %d not".formatted(marked, rows.size() - marked));
      return marked == rows.size() ? Exit.DONE : Exit.REFUSED;
    }
  }

  /// How many cards a contract has had whose row does not say which is meant; 0 where it does.
  private static int unsaid(HostCards cards, Biller biller, ReturnedMail.Row row) {
    ContractId contract = row.issue() == null ? contract(biller, row) : null;
    return contract == null ? 0 : cards.register().of(contract).size();
  }

  private static Moving mark(HostCards cards, Biller biller, ReturnedMail.Row row) {
    ContractId contract = contract(biller, row);
    CardId card = contract == null ? null : card(cards, contract, row.issue());
    return card == null
        ? new Moving.NoSuchCard()
        : cards
            .register()
            .move(card, CardState.RETURNED, CardReason.MAIL_RETURNED, CardsCommand.actor());
  }

  /// By prefix and number, as our card profile has it.
  private static @Nullable ContractId contract(Biller biller, ReturnedMail.Row row) {
    String gsrn = row.gsrn();
    if (gsrn == null) {
      return new ContractId(biller.id(), row.contract());
    }
    String prefix = biller.companyPrefix();
    return gsrn.startsWith(prefix)
        ? new ContractId(biller.id(), gsrn.substring(prefix.length(), gsrn.length() - 1))
        : null;
  }

  private static @Nullable CardId card(
      HostCards cards, ContractId contract, @Nullable Integer issue) {
    if (issue != null) {
      return new CardId(contract, issue);
    }
    return cards.register().of(contract).stream()
        .filter(card -> card.state() == CardState.POSTED || card.state() == CardState.RETURNED)
        .map(Card::id)
        .findFirst()
        .orElse(null);
  }

  private static String words(Moving moving) {
    return switch (moving) {
      case Moving.Moved(Card card) ->
          "%s card %d is RETURNED".formatted(card.id().contract().number(), card.id().issue());
      case Moving.AlreadyThere(Card card) ->
          "%s card %d is RETURNED already"
              .formatted(card.id().contract().number(), card.id().issue());
      case Moving.NotAllowed(Card card, _) ->
          "LT-W25 %s card %d is %s: only what was posted can come back; it stays so"
              .formatted(card.id().contract().number(), card.id().issue(), card.state());
      case Moving.NoSuchCard() ->
          "LT-W26 the register has no such card, or none that was posted; nothing was marked";
    };
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
