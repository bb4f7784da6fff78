package lv.lete.host;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import lv.lete.host.NoticeTable.Saying;
import lv.lete.journal.PaymentCode;
import lv.lete.store.SqliteFile;
import lv.lete.store.StoreFault;
import lv.lete.wire.Notices;
import org.jspecify.annotations.Nullable;

/// Says something to terminals, at a host's home; the host may be running on it. A terminal hears
/// of it when it next asks. Nothing that was said is ever taken back. One thread at a time.
public final class GiveNotice implements AutoCloseable {
  private final Connection books;
  private final InstantSource clock;
  private final Supplier<UUID> ids;

  private GiveNotice(Connection books, InstantSource clock, Supplier<UUID> ids) {
    this.books = books;
    this.clock = clock;
    this.ids = ids;
  }

  /// Opens the books of a host's home.
  ///
  /// @throws StoreFault when there are none, or they cannot be written
  public static GiveNotice open(Path home, InstantSource clock, Supplier<UUID> ids) {
    return new GiveNotice(
        SqliteFile.openExisting(HostHome.books(home), HostSchema.OWNER, HostSchema.migrations()),
        clock,
        ids);
  }

  /// What became of it.
  public sealed interface Given {
    /// Kept, under the last number; so many terminals will be told.
    record Said(long number, int terminals) implements Given {}

    /// The same was asked before, and it stays at that.
    record AskedBefore(long number, Instant at) implements Given {}

    /// No text, more than [Notices#MAX_TEXT] characters, or some that cannot be printed.
    record TextRefused() implements Given {}

    /// No terminal is at this till; `known` are those that there are, as `branch/till`.
    record NoSuchTill(List<String> known) implements Given {}

    /// The host was never told of such a payment.
    record NoSuchPayment() implements Given {}

    /// The code is that of several payments: say which, by its id.
    record Several(List<UUID> payments) implements Given {}

    /// The payment was reversed before.
    record ReversedBefore(Instant at) implements Given {}
  }

  /// Words for tellers: at all terminals, or at those of a till (`T1`, or `Saldus/T1` where several
  /// branches have one).
  public Given text(@Nullable String till, String text) {
    String words = text.strip();
    if (!isPrintable(words)) {
      return new Given.TextRefused();
    }
    return inOneTransaction(() -> {
      if (till == null) {
        return new Given.Said(say(Saying.text(null, words)), places().size());
      }
      List<UUID> there =
          places().stream()
              .filter(place -> place.isNamed(till))
              .map(place -> place.terminal())
              .toList();
      long number = 0;
      for (UUID terminal : there) {
        number = say(Saying.text(terminal, words));
      }
      return there.isEmpty()
          ? new Given.NoSuchTill(places().stream().map(place -> place.name()).toList())
          : new Given.Said(number, there.size());
    });
  }

  /// Asks the till that took a payment to reverse it: by the payment's id, or the code on its
  /// receipt. Nothing is reversed by it: a person at the till does that, or not.
  public Given askReversal(String codeOrId, String note) {
    String why = note.strip();
    if (!isPrintable(why)) {
      return new Given.TextRefused();
    }
    return inOneTransaction(() -> {
      List<PaymentFinder.Found> found = PaymentFinder.find(books, codeOrId);
      if (found.isEmpty()) {
        return new Given.NoSuchPayment();
      }
      if (found.size() > 1) {
        return new Given.Several(found.stream().map(one -> one.payment()).toList());
      }
      PaymentFinder.Found one = found.getFirst();
      var asked = NoticeTable.asked(books, one.payment());
      if (asked != null) {
        return new Given.AskedBefore(asked.number(), asked.at());
      }
      Instant reversed = PaymentFinder.reversedAt(books, one.payment());
      return reversed == null
          ? new Given.Said(say(Saying.askReversal(one.terminal(), one.payment(), why)), 1)
          : new Given.ReversedBefore(reversed);
    });
  }

  /// The last ones that were given, newest first, as lines for people.
  public List<String> newest(int limit) {
    try {
      return NoticeTable.newest(books, limit).stream()
          .map(notice ->
              switch (notice.kind()) {
                case Notices.SETTLED ->
                    "%d  %s  %s %s %s"
                        .formatted(
                            notice.number(),
                            notice.at(),
                            notice.kind(),
                            notice.biller(),
                            notice.businessDate());
                default ->
                    "%d  %s  %s%s  %s"
                        .formatted(
                            notice.number(),
                            notice.at(),
                            notice.kind(),
                            notice.payment() == null ? "" : " " + PaymentCode.of(notice.payment()),
                            notice.text());
              })
          .toList();
    } catch (SQLException failed) {
      throw new StoreFault("cannot read the host's books: " + failed.getMessage(), failed);
    }
  }

  @Override
  public void close() {
    try {
      books.close();
    } catch (SQLException failed) {
      throw new StoreFault("cannot close the host's books", failed);
    }
  }

  /// It goes to screens and printers as it is: a control character could drive one of them.
  private static boolean isPrintable(String text) {
    return !text.isEmpty()
        && text.length() <= Notices.MAX_TEXT
        && text.codePoints().allMatch(GiveNotice::isPrintable);
  }

  private static boolean isPrintable(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private long say(Saying saying) throws SQLException {
    return NoticeTable.put(books, ids.get(), clock.instant(), saying);
  }

  private record Place(UUID terminal, String branch, String till) {
    boolean isNamed(String name) {
      return name.equals(till) || name.equals(name());
    }

    String name() {
      return branch + "/" + till;
    }
  }

  private List<Place> places() throws SQLException {
    try (PreparedStatement query =
            books.prepareStatement("SELECT id, branch, till FROM terminal ORDER BY branch, till");
        ResultSet row = query.executeQuery()) {
      List<Place> places = new ArrayList<>();
      while (row.next()) {
        places.add(
            new Place(UUID.fromString(row.getString(1)), row.getString(2), row.getString(3)));
      }
      return places;
    }
  }

  private interface Act {
    Given on() throws SQLException;
  }

  private Given inOneTransaction(Act act) {
    try {
      books.setAutoCommit(false);
      try {
        Given given = act.on();
        books.commit();
        return given;
      } catch (SQLException | RuntimeException failed) {
        books.rollback();
        throw failed;
      } finally {
        books.setAutoCommit(true);
      }
    } catch (SQLException failed) {
      throw new StoreFault("the host's books took nothing: " + failed.getMessage(), failed);
    }
  }
}
