package lv.lete;

import java.util.List;
import java.util.Optional;
import lv.lete.HostCardsDesk.DeskCards;
import lv.lete.barcode.CodeParser;
import lv.lete.barcode.ScannedCode;
import lv.lete.card.campaign.Watch;
import lv.lete.card.register.Card;
import lv.lete.card.register.CardReason;
import lv.lete.card.register.CardRegister;
import lv.lete.card.register.CardState;
import lv.lete.contract.Contract;
import lv.lete.contract.ContractId;
import lv.lete.host.FindContracts;
import lv.lete.ui.cards.register.RegisterDesk;

/// The register of a host's home for the screen.
final class HostRegisterDesk implements RegisterDesk {
  private static final int MOST = 200;

  private final DeskCards cards;

  HostRegisterDesk(DeskCards cards) {
    this.cards = cards;
  }

  @Override
  public Found find(String text, Watch watch) {
    Optional<Contract> exact = exact(text);
    if (exact.isPresent()) {
      return new Found(List.of(hit(exact.get())), false, false);
    }
    FindContracts.Found found =
        new FindContracts(cards.books().contracts(), cards.biller().id()).by(text, MOST, watch);
    return new Found(
        found.contracts().stream().map(this::hit).toList(), found.more(), found.ended());
  }

  /// By a card's code or a whole number.
  Optional<Contract> exact(String text) {
    return switch (CodeParser.parse(text)) {
      case ScannedCode.CustomerCard card
          when card.companyPrefix().equals(cards.biller().companyPrefix()) ->
          contract(card.contractNumber());
      case ScannedCode.ContractNumber(String number) -> contract(number);
      case ScannedCode.PaymentSlip slip -> contract(slip.contractNumber());
      case ScannedCode.CustomerCard _, ScannedCode.Unreadable _ -> Optional.empty();
    };
  }

  private Optional<Contract> contract(String number) {
    return cards.books().find(new ContractId(cards.biller().id(), number));
  }

  private Hit hit(Contract contract) {
    List<Card> all = cards.books().register().of(contract.id());
    return new Hit(contract.id(), contract, all.isEmpty() ? null : all.getFirst());
  }

  @Override
  public Found in(CardState state) {
    List<Card> found =
        cards.books().register().in(state, MOST + 1).stream()
            .filter(card -> card.id().contract().biller().equals(cards.biller().id()))
            .toList();
    List<Hit> hits =
        found.stream()
            .limit(MOST)
            .map(card -> {
              ContractId id = card.id().contract();
              return new Hit(id, cards.books().find(id).orElse(null), card);
            })
            .toList();
    return new Found(hits, found.size() > MOST, false);
  }

  @Override
  public Life life(ContractId contract) {
    CardRegister register = cards.books().register();
    List<Issue> issues =
        register.of(contract).stream()
            .map(card -> new Issue(card, register.history(card.id())))
            .toList();
    return new Life(
        new Hit(
            contract,
            cards.books().find(contract).orElse(null),
            issues.isEmpty() ? null : issues.getFirst().card()),
        issues);
  }

  @Override
  public Answer order(ContractId contract, CardReason reason) {
    Optional<Contract> found = cards.books().find(contract);
    return found.isEmpty()
        ? new Answer.NoContract()
        : new Answer.Answered(
            cards.books().register().order(found.get(), cards.biller(), reason, cards.actor()));
  }

  @Override
  public CardRegister.Moving move(ContractId contract, CardState to) {
    return cards.books().register().move(contract, to, reason(to), cards.actor());
  }

  private static CardReason reason(CardState to) {
    return switch (to) {
      case POSTED -> CardReason.MAILED;
      case ACTIVE -> CardReason.DELIVERED;
      case RETURNED -> CardReason.MAIL_RETURNED;
      case BLOCKED -> CardReason.UTILITY;
      case ORDERED, IN_BATCH, PRINTED, LOST, REPLACED ->
          throw new IllegalStateException("nobody marks a card " + to);
    };
  }
}
