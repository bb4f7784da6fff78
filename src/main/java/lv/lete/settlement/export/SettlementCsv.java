package lv.lete.settlement.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import lv.lete.journal.PaymentCode;
import lv.lete.settlement.Member;
import lv.lete.settlement.Settlement;

/// A row for each payment and reversal (RFC 4180, UTF-8, dot as decimal sign). `scope` says what
/// the file is a part of: `batch`, or `till` for one till's part. `amount` is the biller's part
/// with its sign; fees are the counter's and not in the file.
final class SettlementCsv {
  /// The first row. Columns are only ever added at the end.
  static final String[] COLUMNS = {
    "scope",
    "batch",
    "biller",
    "batch_date",
    "kind",
    "code",
    "payment",
    "reversal",
    "contract",
    "reference",
    "amount",
    "currency",
    "tender",
    "business_date",
    "late",
    "taken_at",
    "branch",
    "till",
    "terminal",
    "record"
  };

  private SettlementCsv() {}

  static void write(Settlement settlement, OutputStream stream) throws IOException {
    Writer text = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    String[] scope = scope(settlement.standing());
    try {
      @SuppressWarnings("resource") // closing it would close the file, which its owner does
      CsvWriter rows = CsvWriter.builder().build(text);
      rows.writeRecord(COLUMNS);
      for (Member member : settlement.members()) {
        rows.writeRecord(row(settlement, scope, member));
      }
      rows.flush();
      text.flush();
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
  }

  private static String[] scope(Settlement.Standing standing) {
    return switch (standing) {
      case Settlement.Cut cut -> new String[] {"batch", cut.messageId()};
      case Settlement.Open _ -> new String[] {"open", ""};
      case Settlement.TillPart _ -> new String[] {"till", ""};
    };
  }

  private static String[] row(Settlement settlement, String[] scope, Member member) {
    return new String[] {
      scope[0],
      scope[1],
      settlement.biller(),
      settlement.businessDate().toString(),
      member.kind().name(),
      PaymentCode.of(member.payment()),
      member.payment().toString(),
      member.reversal() == null ? "" : member.reversal().toString(),
      member.contract(),
      Reference.ofContract(member.contract()),
      member.owed().plain(),
      settlement.currency().name(),
      member.tender().name(),
      member.businessDate().toString(),
      member.late() ? "yes" : "no",
      XmlOut.time(member.at()),
      harmless(member.place().branch()),
      harmless(member.place().till()),
      member.terminal().toString(),
      member.epoch() + ":" + member.number()
    };
  }

  /// A name that a spreadsheet would run as a formula is marked as text.
  private static String harmless(String name) {
    return name.isEmpty() || "=+-@\t\r".indexOf(name.charAt(0)) < 0 ? name : "'" + name;
  }
}
