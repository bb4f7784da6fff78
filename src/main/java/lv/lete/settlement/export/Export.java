package lv.lete.settlement.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import lv.lete.money.Money;
import lv.lete.settlement.Settlement;
import lv.lete.settlement.SettlementCode;
import lv.lete.settlement.Terms;
import lv.lete.settlement.paper.SettlementPdf;
import lv.lete.store.WholeFile;
import org.jspecify.annotations.Nullable;

/// Writes a settlement to a file. Everything in the file comes from the settlement, so that the
/// same batch gives the same bytes whenever it is exported. The file is there whole or not at all,
/// and not before its amounts were read back and make the sum that they were written for.
public final class Export {
  private Export() {}

  /// What became of it.
  public sealed interface Outcome {}

  /// The file is there; `sha256` of its bytes in hex.
  public record Written(String sha256) implements Outcome {}

  /// There is no file, for a reason that a person can act on.
  public record Refused(Reason reason) implements Outcome {}

  /// There is no file: its amounts are not those of the records. An alarm, not to be acted on but
  /// by support.
  public record Differs(int records, Money due, int found, Money sum) implements Outcome {}

  /// There is no file: an export of this batch in this form had other bytes. An alarm.
  public record Changed(String before, String now) implements Outcome {}

  /// Why not.
  public enum Reason {
    /// There is nothing to settle.
    EMPTY(SettlementCode.EMPTY),
    /// The host has cut no batch yet.
    NOT_CUT(SettlementCode.NOT_CUT),
    /// Only whole batches go out in this format, and they are the host's.
    PART_ONLY(SettlementCode.PART_ONLY),
    /// The net and what was carried in leave nothing to pay: it is carried on.
    NOTHING_TO_PAY(SettlementCode.NOTHING_TO_PAY),
    /// The institution's configuration does not name the biller for this format.
    NOT_CONFIGURED(SettlementCode.NOT_CONFIGURED),
    /// The file would lie among the books of a home, outside its folder for exports.
    AMONG_THE_BOOKS(SettlementCode.AMONG_THE_BOOKS),
    /// Another file is there, and it is no export of this format.
    NOT_AN_EXPORT(SettlementCode.NOT_AN_EXPORT);

    private final SettlementCode code;

    Reason(SettlementCode code) {
      this.code = code;
    }

    /// What support knows it by.
    public SettlementCode code() {
      return code;
    }
  }

  /// Writes `file` where [ExportPlace] lets it; PDF in a language, `lv`, `lt` or `en`. `before` is
  /// the SHA-256 of an earlier export in the same [#form], or null.
  ///
  /// @throws lv.lete.store.StoreFault when the disk refuses; nothing was changed then
  public static Outcome write(
      Settlement settlement,
      ExportFormat format,
      Locale language,
      Path file,
      @Nullable String before) {
    Reason reason = refusal(settlement, format);
    if (reason == null) {
      reason = ExportPlace.refusal(file, format);
    }
    if (reason != null) {
      return new Refused(reason);
    }
    MessageDigest digest = sha256();
    ReadBack.Found due = ReadBack.due(settlement, format);
    Outcome[] outcome = {new Differs(due.count(), due.sum(), 0, due.sum())};
    WholeFile.write(
        file,
        out -> content(settlement, format, language, new DigestOutputStream(out, digest)),
        unnamed -> {
          String now = HexFormat.of().formatHex(digest.digest());
          ReadBack.Found found = ReadBack.of(unnamed, format, settlement);
          outcome[0] = judged(due, found, before, now);
          return outcome[0] instanceof Written;
        });
    return outcome[0];
  }

  /// What a finished file is worth: its records first, its bytes after them.
  static Outcome judged(
      ReadBack.Found due, ReadBack.Found found, @Nullable String before, String now) {
    if (!found.equals(due)) {
      return new Differs(due.count(), due.sum(), found.count(), found.sum());
    }
    return before != null && !before.equals(now) ? new Changed(before, now) : new Written(now);
  }

  /// Under what name the bytes of an export are remembered: a report differs by language.
  public static String form(ExportFormat format, Locale language) {
    return format == ExportFormat.PDF
        ? format.form() + "/" + language.getLanguage()
        : format.form();
  }

  /// Why a settlement is not handed on in a format; null where it is.
  public static @Nullable Reason refusal(Settlement settlement, ExportFormat format) {
    if (settlement.members().isEmpty()) {
      return Reason.EMPTY;
    }
    return switch (settlement.standing()) {
      case Settlement.Open _ -> Reason.NOT_CUT;
      case Settlement.TillPart _ ->
          switch (format) {
            case CSV, PDF -> null;
            case CAMT054, PAIN001, FIDAVISTA -> Reason.PART_ONLY;
          };
      case Settlement.Cut _ -> refusalOfBatch(settlement, format);
    };
  }

  private static @Nullable Reason refusalOfBatch(Settlement settlement, ExportFormat format) {
    return switch (format) {
      case CSV, PDF, CAMT054 -> null;
      case PAIN001 -> settlement.payable().isPositive() ? null : Reason.NOTHING_TO_PAY;
      case FIDAVISTA ->
          terms(settlement).institution().fidavista().contains(settlement.biller())
              ? null
              : Reason.NOT_CONFIGURED;
    };
  }

  private static void content(
      Settlement settlement, ExportFormat format, Locale language, OutputStream out)
      throws IOException {
    switch (format) {
      case CSV -> SettlementCsv.write(settlement, out);
      case PDF -> SettlementPdf.write(settlement, language, out);
      case CAMT054 -> Camt054.write(settlement, cut(settlement), terms(settlement), out);
      case PAIN001 -> Pain001.write(settlement, cut(settlement), terms(settlement), out);
      case FIDAVISTA -> Fidavista.write(settlement, cut(settlement), terms(settlement), out);
    }
    out.flush();
  }

  private static Settlement.Cut cut(Settlement settlement) {
    if (settlement.standing() instanceof Settlement.Cut cut) {
      return cut;
    }
    throw new IllegalStateException("refused before: no batch");
  }

  private static Terms terms(Settlement settlement) {
    if (settlement.terms() == null) {
      throw new IllegalStateException("a batch has its terms: " + settlement.biller());
    }
    return settlement.terms();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every JDK has SHA-256", missing);
    }
  }
}
