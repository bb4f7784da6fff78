package lv.lete.directory;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import lv.lete.contract.Contract;
import lv.lete.money.Currency;
import lv.lete.money.Money;
import org.jspecify.annotations.Nullable;

/// A contract as a row of the table `contract`, both ways; the order of columns is the table's.
final class ContractColumns {
  /// For SELECT; [#read] expects exactly these.
  static final String SELECT = "SELECT * FROM contract ";

  /// Adds a row, and does nothing when its key is there; [#bind] sets exactly these.
  static final String INSERT_NEW = insert("INSERT OR IGNORE");

  /// Adds a row or replaces the one with its key; [#bind] sets exactly these.
  static final String REPLACE = insert("REPLACE");

  private ContractColumns() {}

  private static String insert(String verb) {
    return verb + " INTO contract VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
  }

  /// The current row as a contract of the biller whose id `ordinals` knows.
  static Contract read(ResultSet row, BillerOrdinals ordinals) throws SQLException {
    return new Contract(
        ordinals.id(row.getInt(2)),
        row.getString(3),
        Contract.Kind.valueOf(row.getString(4)),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        row.getString(11),
        row.getString(12),
        row.getString(13),
        row.getString(14),
        row.getString(15),
        row.getString(16),
        number(row, 17),
        day(row, 18),
        number(row, 19),
        number(row, 20),
        Contract.Status.valueOf(row.getString(21)),
        Contract.BillingChannel.valueOf(row.getString(22)),
        row.getInt(23) != 0,
        money(row, 24),
        row.getString(26),
        row.getString(27));
  }

  /// Sets every column of [#INSERT_NEW] and [#REPLACE].
  static void bind(PreparedStatement insert, long key, int ordinal, Contract contract)
      throws SQLException {
    insert.setLong(1, key);
    insert.setInt(2, ordinal);
    insert.setString(3, contract.number());
    insert.setString(4, contract.kind().name());
    insert.setString(5, contract.givenName());
    insert.setString(6, contract.familyName());
    insert.setString(7, contract.legalName());
    insert.setString(8, contract.registrationNumber());
    insert.setString(9, contract.street());
    insert.setString(10, contract.house());
    insert.setString(11, contract.flat());
    insert.setString(12, contract.city());
    insert.setString(13, contract.municipality());
    insert.setString(14, contract.postalCode());
    insert.setString(15, contract.tariff());
    insert.setString(16, contract.meterNumber());
    bind(insert, 17, contract.meterReading());
    LocalDate day = contract.readingDate();
    bind(insert, 18, day == null ? null : day.toEpochDay());
    bind(insert, 19, contract.averageMonthlyKwh());
    bind(insert, 20, contract.yearKwh());
    insert.setString(21, contract.status().name());
    insert.setString(22, contract.billingChannel().name());
    insert.setInt(23, contract.selfDeclares() ? 1 : 0);
    Money levelled = contract.levelledAmount();
    bind(insert, 24, levelled == null ? null : levelled.minor());
    insert.setString(25, levelled == null ? null : levelled.currency().name());
    insert.setString(26, contract.language());
    insert.setString(27, contract.gsrn());
  }

  private static void bind(PreparedStatement insert, int column, @Nullable Long value)
      throws SQLException {
    if (value == null) {
      insert.setNull(column, Types.INTEGER);
    } else {
      insert.setLong(column, value);
    }
  }

  private static @Nullable Long number(ResultSet row, int column) throws SQLException {
    long value = row.getLong(column);
    return value == 0 && row.wasNull() ? null : value;
  }

  private static @Nullable LocalDate day(ResultSet row, int column) throws SQLException {
    Long epochDay = number(row, column);
    return epochDay == null ? null : LocalDate.ofEpochDay(epochDay);
  }

  private static @Nullable Money money(ResultSet row, int column) throws SQLException {
    Long minor = number(row, column);
    return minor == null ? null : new Money(Currency.valueOf(row.getString(column + 1)), minor);
  }
}
