package lv.lete.host;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import lv.lete.contract.Biller;
import lv.lete.contract.RegisteredNumbers;
import lv.lete.host.BillerFiles.Problem;
import lv.lete.money.Money;
import lv.lete.money.TariffSchedule;
import org.jspecify.annotations.Nullable;

/// Everything that a biller's file can have wrong. JSON that was read may lack any field, whatever
/// the record's types say: a field is looked at only after it was found to be there.
final class BillerCheck {
  private static final int GLN_LENGTH = 13;
  private static final int LONGEST_NAME = 70;
  private static final int LONGEST_NUMBER = 25;
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,29}");
  private static final Pattern PREFIX = Pattern.compile("[0-9]{6,12}");

  private final List<Problem> problems = new ArrayList<>();
  private String file = "";

  private BillerCheck() {}

  /// A biller and the file that it stands in.
  record Named(String file, Biller biller) {}

  /// All problems of all files.
  static List<Problem> check(List<Named> billers) {
    BillerCheck check = new BillerCheck();
    List<Named> whole = new ArrayList<>();
    for (Named named : billers) {
      check.file = named.file();
      if (check.isWhole(named.biller())) {
        check.checkBiller(named.biller());
        whole.add(named);
      }
    }
    check.checkUnique(whole, "id", Biller::id);
    check.checkUnique(whole, "gln", Biller::gln);
    check.checkPrefixes(whole);
    return check.problems;
  }

  private boolean isWhole(Biller biller) {
    int before = problems.size();
    given("id", biller.id());
    given("name", biller.name());
    given("gln", biller.gln());
    given("companyPrefix", biller.companyPrefix());
    given("iban", biller.iban());
    given("currency", biller.currency());
    given("numberRule", biller.numberRule());
    given("profiles", biller.profiles());
    if (given("contacts", biller.contacts())) {
      given("contacts.phone", biller.contacts().phone());
      given("contacts.email", biller.contacts().email());
      given("contacts.web", biller.contacts().web());
    }
    if (given("fees", biller.fees())) {
      amountGiven("fees.scanned", biller.fees().scanned());
      amountGiven("fees.keyed", biller.fees().keyed());
      amountGiven("fees.found", biller.fees().found());
    }
    amountGiven("minimum", biller.minimum());
    amountGiven("maximum", biller.maximum());
    given("tariffs", biller.tariffs());
    return problems.size() == before;
  }

  private boolean given(String field, @Nullable Object value) {
    return demand(value != null, field, "is missing");
  }

  private void amountGiven(String field, @Nullable Money amount) {
    demand(amount != null && amount.currency() != null, field, "or its currency is missing");
  }

  private void checkBiller(Biller biller) {
    demand(ID.matcher(biller.id()).matches(), "id", "is not 1-30 of a-z, 0-9 and -");
    demand(!biller.name().isBlank(), "name", "is empty");
    demand(biller.name().length() <= LONGEST_NAME, "name", "has more than 70 characters");
    demand(
        RegisteredNumbers.isGs1(biller.gln(), GLN_LENGTH),
        "gln",
        "is not 13 digits with the right check digit");
    demand(PREFIX.matcher(biller.companyPrefix()).matches(), "companyPrefix", "is not 6-12 digits");
    demand(
        RegisteredNumbers.isIban(biller.iban()),
        "iban",
        "is not an IBAN without blanks with the right check digits");
    int length = biller.numberRule().length();
    demand(length >= 1 && length <= LONGEST_NUMBER, "numberRule.length", "is not 1-25");
    demand(!biller.profiles().isEmpty(), "profiles", "is empty: no code would be taken");
    fee(biller, "fees.scanned", biller.fees().scanned());
    fee(biller, "fees.keyed", biller.fees().keyed());
    fee(biller, "fees.found", biller.fees().found());
    checkLimits(biller);
    Set<String> codes = new HashSet<>();
    for (TariffSchedule tariff : biller.tariffs()) {
      if (given("tariffs", tariff)) {
        demand(codes.add(tariff.code()), "tariffs", tariff.code() + " stands there twice");
        for (String problem : tariff.problems()) {
          demand(false, "tariffs." + tariff.code(), problem);
        }
      }
    }
  }

  private void fee(Biller biller, String field, Money fee) {
    if (inCurrency(biller, field, fee)) {
      demand(!fee.isNegative(), field, "is negative");
    }
  }

  private void checkLimits(Biller biller) {
    boolean minimum = inCurrency(biller, "minimum", biller.minimum());
    boolean maximum = inCurrency(biller, "maximum", biller.maximum());
    if (minimum && maximum) {
      demand(biller.minimum().isPositive(), "minimum", "is not above zero");
      demand(biller.minimum().compareTo(biller.maximum()) <= 0, "maximum", "is below the minimum");
    }
    demand(biller.usualLowPercent() >= 0, "usualLowPercent", "is negative");
    demand(
        biller.usualLowPercent() < biller.usualHighPercent(),
        "usualHighPercent",
        "is not above usualLowPercent");
  }

  private boolean inCurrency(Biller biller, String field, Money amount) {
    return demand(amount.currency() == biller.currency(), field, "is not in the biller's currency");
  }

  private void checkUnique(List<Named> billers, String field, Function<Biller, String> value) {
    Set<String> seen = new HashSet<>();
    for (Named named : billers) {
      file = named.file();
      demand(seen.add(value.apply(named.biller())), field, "is another biller's too");
    }
  }

  /// A prefix that begins another one would let a card name two billers.
  private void checkPrefixes(List<Named> billers) {
    for (int at = 0; at < billers.size(); at++) {
      file = billers.get(at).file();
      String prefix = billers.get(at).biller().companyPrefix();
      for (Named before : billers.subList(0, at)) {
        String other = before.biller().companyPrefix();
        demand(
            !prefix.startsWith(other) && !other.startsWith(prefix),
            "companyPrefix",
            "overlaps with that in " + before.file());
      }
    }
  }

  private boolean demand(boolean right, String field, String otherwise) {
    if (!right) {
      problems.add(new Problem(file, field + " " + otherwise));
    }
    return right;
  }
}
