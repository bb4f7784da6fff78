package lv.lete.settlement.export;

/// The files that a settlement is handed on as. `key` is what a person types; `version` grows when
/// a change of Lete gives other bytes for the same batch, so that this is told from a batch that
/// changed.
public enum ExportFormat {
  /// A row for each payment and reversal, sums with their sign.
  CSV("csv", 1),
  /// ISO 20022 camt.054.001.08: the biller's account is credited, as who keeps that account says.
  CAMT054("camt054", 1),
  /// ISO 20022 pain.001.001.09: the order to one's own bank to pay the biller the net.
  PAIN001("pain001", 1),
  /// A report for people, with a chart of the day.
  PDF("pdf", 1),
  /// The Latvian banks' FiDAViSta 1.1, a statement.
  FIDAVISTA("fidavista", 1);

  private final String key;
  private final int version;

  ExportFormat(String key, int version) {
    this.key = key;
    this.version = version;
  }

  /// What is typed and shown: `camt054`.
  public String key() {
    return key;
  }

  /// Which bytes: `camt054/1`.
  public String form() {
    return key + "/" + version;
  }

  @Override
  public String toString() {
    return key;
  }
}
