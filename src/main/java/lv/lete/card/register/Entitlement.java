package lv.lete.card.register;

/// Whether a contract gets a card, and if not, the one reason that decides.
public enum Entitlement {
  /// It does.
  GETS_ONE(Group.GETS),
  /// A legal customer: there is no card for them.
  LEGAL_CUSTOMER(Group.RULE),
  /// The contract has ended.
  CONTRACT_ENDED(Group.RULE),
  /// It has had a card already; a further one is ordered.
  HAS_CARD(Group.RULE),
  /// Pays on the internet: only when ordered.
  PAYS_ON_INTERNET(Group.RULE),
  /// Pays by direct debit: only when ordered.
  DIRECT_DEBIT(Group.RULE),
  /// Gets invoices, on paper or electronic: only when ordered.
  GETS_INVOICES(Group.RULE),
  /// On paper slips that the utility fills in: only when ordered.
  NOT_SELF_DECLARING(Group.RULE),
  /// Would get one, but nobody can be named on it.
  NO_NAME(Group.EXCEPTION),
  /// Would get one, but there is no street or town to send it to.
  NO_ADDRESS(Group.EXCEPTION),
  /// Would get one, but there is no postal code to sort it by.
  NO_POSTAL_CODE(Group.EXCEPTION),
  /// Would get one, but no area's mailing is the right one.
  NO_MUNICIPALITY(Group.EXCEPTION),
  /// Would get one, but its number fits no barcode of ours and the biller gave none of its own.
  NO_CODE(Group.EXCEPTION);

  private final Group group;

  Entitlement(Group group) {
    this.group = group;
  }

  /// What kind of answer it is.
  public enum Group {
    /// A card.
    GETS,
    /// None, and that is right.
    RULE,
    /// None, and somebody should look at it.
    EXCEPTION
  }

  /// What kind of answer it is.
  public Group group() {
    return group;
  }
}
