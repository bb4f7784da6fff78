package lv.lete.contract;

/// The identity of a contract: the biller's id and the contract number as text. A number that
/// matches several billers is a question, never a guess.
public record ContractId(String biller, String number) {}
