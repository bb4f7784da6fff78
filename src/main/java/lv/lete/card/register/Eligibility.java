package lv.lete.card.register;

import java.util.regex.Pattern;
import lv.lete.barcode.CheckDigits;
import lv.lete.contract.Biller;
import lv.lete.contract.Contract;
import org.jspecify.annotations.Nullable;

/// Who gets a card: a pure rule, the same for previews, campaigns and orders.
///
/// A campaign gives one to private customers with an active contract who are on paper slips and
/// declare their consumption themselves, and have had none. Others get one when they order it;
/// legal customers never. A contract that would get one and cannot (nobody to name, nowhere to send
/// it) is an exception, for a person to mend in the utility's own data.
public final class Eligibility {
  private static final int PREFIX_DIGITS = 7;
  private static final int NUMBER_DIGITS = 10;
  private static final int GSRN_DIGITS = 18;
  private static final Pattern POSTAL_CODE = Pattern.compile("(?:[A-Z]{2}-)?[0-9]{4,6}");

  private Eligibility() {}

  /// Whether a campaign gives one. The first reason that applies, in the order of [Entitlement], is
  /// the answer.
  public static Entitlement inCampaign(Contract contract, Biller biller, boolean hasCard) {
    Entitlement never = never(contract);
    if (never != null) {
      return never;
    }
    if (hasCard) {
      return Entitlement.HAS_CARD;
    }
    Entitlement channel =
        switch (contract.billingChannel()) {
          case INTERNET -> Entitlement.PAYS_ON_INTERNET;
          case DIRECT_DEBIT -> Entitlement.DIRECT_DEBIT;
          case PAPER_INVOICE, E_INVOICE -> Entitlement.GETS_INVOICES;
          case PAPER_SLIP -> contract.selfDeclares() ? null : Entitlement.NOT_SELF_DECLARING;
        };
    return channel == null ? canBeMade(contract, biller) : channel;
  }

  /// Whether one is made when a person orders it.
  public static Entitlement whenOrdered(Contract contract, Biller biller) {
    Entitlement never = never(contract);
    return never == null ? canBeMade(contract, biller) : never;
  }

  private static @Nullable Entitlement never(Contract contract) {
    if (contract.kind() == Contract.Kind.LEGAL) {
      return Entitlement.LEGAL_CUSTOMER;
    }
    return contract.status() == Contract.Status.CLOSED ? Entitlement.CONTRACT_ENDED : null;
  }

  /// What is missing on the card or on its envelope.
  private static Entitlement canBeMade(Contract contract, Biller biller) {
    if (contract.payerName().isBlank()) {
      return Entitlement.NO_NAME;
    }
    if (contract.city().isBlank() || (contract.street().isBlank() && contract.house().isBlank())) {
      return Entitlement.NO_ADDRESS;
    }
    if (!POSTAL_CODE.matcher(contract.postalCode().strip()).matches()) {
      return Entitlement.NO_POSTAL_CODE;
    }
    if (contract.municipality().isBlank()) {
      return Entitlement.NO_MUNICIPALITY;
    }
    return hasCode(contract, biller) ? Entitlement.GETS_ONE : Entitlement.NO_CODE;
  }

  private static boolean hasCode(Contract contract, Biller biller) {
    String gsrn = contract.gsrn();
    if (gsrn != null) {
      return gsrn.length() == GSRN_DIGITS
          && CheckDigits.isDigits(gsrn)
          && CheckDigits.gs1Holds(gsrn);
    }
    return biller.companyPrefix().length() == PREFIX_DIGITS
        && contract.number().length() == NUMBER_DIGITS
        && CheckDigits.isDigits(contract.number());
  }
}
