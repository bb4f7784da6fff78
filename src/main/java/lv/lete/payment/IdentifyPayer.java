package lv.lete.payment;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lv.lete.barcode.CodeParser;
import lv.lete.barcode.ScannedCode;
import lv.lete.barcode.ScannedCode.ContractNumber;
import lv.lete.barcode.ScannedCode.CustomerCard;
import lv.lete.barcode.ScannedCode.PaymentSlip;
import lv.lete.contract.Biller;
import lv.lete.contract.Biller.Profile;
import lv.lete.contract.Contract;
import lv.lete.contract.ContractId;
import lv.lete.directory.Directory;
import lv.lete.journal.JournalRecord.Capture;
import lv.lete.money.Money;
import lv.lete.payment.Identification.Identified;
import lv.lete.payment.Identification.NotIdentified;
import lv.lete.payment.Identification.Reason;
import lv.lete.payment.Identification.Several;
import org.jspecify.annotations.Nullable;

/// From a code (scanned or keyed) or a found contract to the payer.
///
/// A card leads to its contract by the mapping column, else by company prefix and number. A slip's
/// GLN names the biller. A plain number names no biller: every biller that takes plain numbers is
/// asked, and when several know it the teller chooses. Any thread may call; throws
/// [lv.lete.store.StoreFault] when the replica cannot be read.
public final class IdentifyPayer {

  private final Directory directory;
  private final InstantSource clock;
  private final ZoneId zone;

  /// Looks into this replica; the clock decides about the slip cut-off date.
  public IdentifyPayer(Directory directory, InstantSource clock, ZoneId zone) {
    this.directory = directory;
    this.clock = clock;
    this.zone = zone;
  }

  /// A code from a scanner.
  public Identification scanned(String raw) {
    return identify(CodeParser.parse(raw), Capture.SCANNED);
  }

  /// A code that the teller keyed, checked as strictly as a scanned one.
  public Identification keyed(String raw) {
    return identify(CodeParser.parse(raw), Capture.KEYED);
  }

  /// A contract that the teller found by name or address: read again, because the list it was
  /// picked from may be older than the last change. The name is on the screen already, so it is not
  /// asked for once more.
  public Identification found(Contract contract) {
    return directory
        .find(contract.id())
        .map(now -> reading(now, biller -> identified(now, biller, Capture.FOUND, false)))
        .orElseGet(() -> refused(Reason.UNKNOWN_CONTRACT));
  }

  private Identification identify(ScannedCode code, Capture capture) {
    return switch (code) {
      case CustomerCard card -> byCard(card, capture);
      case PaymentSlip slip -> bySlip(slip, capture);
      case ContractNumber(String number) -> byNumber(number, capture);
      case ScannedCode.Unreadable(ScannedCode.Reason reason) ->
          new Identification.Unreadable(reason);
    };
  }

  private Identification byCard(CustomerCard card, Capture capture) {
    List<Identification> readings = new ArrayList<>();
    for (Contract contract : directory.byGsrn(card.gsrn())) {
      readings.add(
          reading(
              contract,
              biller ->
                  takes(biller, Profile.CUSTOMER_CARD)
                      ? new Identified(payer(contract, biller, capture, card.issue()))
                      : new NotIdentified(Reason.CODE_NOT_ACCEPTED, contract)));
    }
    return readings.isEmpty() ? unknownCard(card) : oneOf(readings);
  }

  private Payer payer(Contract contract, Biller biller, Capture capture, @Nullable Integer issue) {
    CardNotice notice = CardNotice.of(issue, directory.cards(contract.id()));
    return new Payer(contract, biller, capture, issue, null, null, false, notice);
  }

  /// Why a card whose contract is not here leads nowhere, as the billers whose company prefix it
  /// carries see it.
  private NotIdentified unknownCard(CustomerCard card) {
    List<Biller> owners =
        directory.billers().stream()
            .filter(biller -> card.gsrn().startsWith(biller.companyPrefix()))
            .toList();
    if (owners.isEmpty()) {
      return refused(Reason.UNKNOWN_BILLER);
    }
    if (owners.stream().noneMatch(biller -> takes(biller, Profile.CUSTOMER_CARD))) {
      return refused(Reason.CODE_NOT_ACCEPTED);
    }
    int digits = card.gsrn().length() - 1;
    boolean fits =
        owners.stream()
            .anyMatch(
                owner -> owner.numberRule().length() == digits - owner.companyPrefix().length());
    return refused(fits ? Reason.UNKNOWN_CONTRACT : Reason.NUMBER_RULE);
  }

  private Identification bySlip(PaymentSlip slip, Capture capture) {
    Optional<Biller> known =
        directory.billers().stream().filter(biller -> biller.gln().equals(slip.gln())).findFirst();
    if (known.isEmpty()) {
      return refused(Reason.UNKNOWN_BILLER);
    }
    Biller biller = known.get();
    if (!takes(biller, Profile.PAYMENT_SLIP)) {
      return refused(Reason.CODE_NOT_ACCEPTED);
    }
    LocalDate cutOff = biller.slipCutOff();
    if (cutOff != null && LocalDate.ofInstant(clock.instant(), zone).isAfter(cutOff)) {
      return refused(Reason.SLIP_CUT_OFF);
    }
    if (!biller.numberRule().accepts(slip.contractNumber())) {
      return refused(Reason.NUMBER_RULE);
    }
    return directory
        .find(new ContractId(biller.id(), slip.contractNumber()))
        .map(contract -> reading(contract, owner -> bySlip(contract, owner, slip, capture)))
        .orElseGet(() -> refused(Reason.UNKNOWN_CONTRACT));
  }

  /// A slip's GLN has a check digit of its own, the contract number has one only in the ISO 11649
  /// form. A sum in another currency than the biller's is not proposed.
  private static Identification bySlip(
      Contract contract, Biller biller, PaymentSlip slip, Capture capture) {
    Money stated = slip.amount();
    boolean proposed = stated != null && stated.currency() == biller.currency();
    boolean unchecked = slip.reference().equals(slip.contractNumber());
    return new Identified(
        new Payer(
            contract,
            biller,
            capture,
            null,
            slip.reference(),
            proposed ? stated : null,
            unchecked));
  }

  private Identification byNumber(String number, Capture capture) {
    List<Identification> readings = new ArrayList<>();
    for (Contract contract : directory.byNumber(number)) {
      readings.add(
          reading(
              contract,
              biller ->
                  takesPlainNumbers(biller)
                      ? identified(contract, biller, capture, true)
                      : new NotIdentified(Reason.CODE_NOT_ACCEPTED, contract)));
    }
    return readings.isEmpty() ? unknownNumber(number) : oneOf(readings);
  }

  private NotIdentified unknownNumber(String number) {
    List<Biller> fitting =
        directory.billers().stream().filter(biller -> biller.numberRule().accepts(number)).toList();
    if (fitting.isEmpty()) {
      return refused(Reason.NUMBER_RULE);
    }
    boolean taken = fitting.stream().anyMatch(IdentifyPayer::takesPlainNumbers);
    return refused(taken ? Reason.UNKNOWN_CONTRACT : Reason.CODE_NOT_ACCEPTED);
  }

  /// One contract as its biller sees the code; what would be identified but has ended is refused.
  private Identification reading(Contract contract, Function<Biller, Identification> ofBiller) {
    Optional<Biller> biller = directory.biller(contract.biller());
    if (biller.isEmpty()) {
      return new NotIdentified(Reason.UNKNOWN_BILLER, contract);
    }
    Identification reading = ofBiller.apply(biller.get());
    return reading instanceof Identified && contract.status() == Contract.Status.CLOSED
        ? new NotIdentified(Reason.CONTRACT_CLOSED, contract)
        : reading;
  }

  /// One answer from one or more readings: the only payable one, the choice between several, or the
  /// refusal that says most, an ended contract before any other.
  private static Identification oneOf(List<Identification> readings) {
    List<Payer> payable = new ArrayList<>();
    Identification refusal = readings.getFirst();
    for (Identification reading : readings) {
      if (reading instanceof Identified(Payer payer)) {
        payable.add(payer);
      }
      if (reading instanceof NotIdentified(Reason reason, var _)
          && reason == Reason.CONTRACT_CLOSED) {
        refusal = reading;
      }
    }
    return switch (payable.size()) {
      case 0 -> refusal;
      case 1 -> new Identified(payable.getFirst());
      default -> new Several(List.copyOf(payable));
    };
  }

  private static Identification identified(
      Contract contract, Biller biller, Capture capture, boolean confirmName) {
    return new Identified(new Payer(contract, biller, capture, null, null, null, confirmName));
  }

  private static NotIdentified refused(Reason reason) {
    return new NotIdentified(reason, null);
  }

  private static boolean takes(Biller biller, Profile profile) {
    return biller.profiles().contains(profile);
  }

  private static boolean takesPlainNumbers(Biller biller) {
    return takes(biller, Profile.PLAIN_NUMBER) && biller.numberRule().plainAccepted();
  }
}
