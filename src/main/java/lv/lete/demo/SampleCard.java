package lv.lete.demo;

import lv.lete.barcode.CardCode;
import lv.lete.contract.Biller;
import lv.lete.contract.Contract;

/// A customer's card as it lies on the counter.
///
/// @param code what a scanner reads from it, AIM identifier and separators included
record SampleCard(Contract contract, String biller, String code) {

  /// The card of a contract, in our card profile, issue 1.
  static SampleCard of(Contract contract, Biller biller) {
    String code = CardCode.asScanned(biller.companyPrefix(), contract.number(), 1);
    return new SampleCard(contract, biller.name(), code);
  }

  /// The contract number alone, as an older card's plain Code 128 reads.
  String plainCode() {
    return "]C0" + contract.number();
  }

  String name() {
    return contract.payerName();
  }

  String number() {
    return contract.number();
  }
}
