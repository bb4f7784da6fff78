package lv.lete.card.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What was sent to printers and what came of it. A batch has one open job at a time, which the
/// database keeps, so that no card is sent twice while it is not known what became of it.
///
/// A job is written before the first byte goes to the printer; its cards are made, and it ends, in
/// one database transaction.
public final class PrintJobs {
  private static final String COLUMNS =
      "SELECT id, batch, places, printer, name, number, state, came_out, why, opened_at,"
          + " changed_at, actor FROM card_job ";

  private final CardBooks books;
  private final Batches batches;
  private final InstantSource clock;

  /// Over a register's tables.
  public PrintJobs(CardBooks books, InstantSource clock) {
    this.books = books;
    this.batches = new Batches(books, clock);
    this.clock = clock;
  }

  /// What came of opening a job.
  public sealed interface Opening {
    /// It may be sent.
    record Opened(PrintJob job) implements Opening {}

    /// Another of the batch has not ended.
    record OtherOpen(PrintJob job) implements Opening {}

    /// The batch is not released any more, or a card of these places is not to be made any more.
    record Changed() implements Opening {}
  }

  /// Says that cards of a released batch are about to be sent, or handed over. The job's name is
  /// its own for ever, at a printer that several homes share too.
  public Opening open(long batch, Places places, String printer, PrintJob.State as, String actor) {
    return books.write(writing -> {
      Optional<PrintJob> other = open(writing, batch);
      if (other.isPresent()) {
        return new Opening.OtherOpen(other.get());
      }
      if (!released(writing, batch) || waiting(writing, batch, places) != places.count()) {
        return new Opening.Changed();
      }
      long id = insert(writing, batch, places, printer, as, actor);
      return new Opening.Opened(list(writing, "WHERE id = ?", id).getFirst());
    });
  }

  /// The job of a batch that has not ended.
  public Optional<PrintJob> open(long batch) {
    return books.read(reading -> open(reading, batch));
  }

  /// The same, inside the caller's database transaction.
  Optional<PrintJob> open(Connection books, long batch) throws SQLException {
    return list(books, openOf(), batch).stream().findFirst();
  }

  /// The jobs of a batch, newest first, at most `limit`.
  public List<PrintJob> of(long batch, int limit) {
    return books.read(
        reading -> list(reading, "WHERE batch = ? ORDER BY id DESC LIMIT ?", batch, limit));
  }

  /// Every job that has not ended, oldest first.
  public List<PrintJob> open() {
    return books.read(reading -> list(reading, "WHERE " + openStates() + " ORDER BY id"));
  }

  /// The printer says under which number it has the job.
  public void taken(long job, String number, String actor) {
    books.write(writing -> {
      try (PreparedStatement update =
          writing.prepareStatement(
              "UPDATE card_job SET state = 'TAKEN', number = ?, changed_at = ?, actor = ?"
                  + " WHERE id = ? AND state IN ('SENDING', 'TAKEN', 'UNKNOWN')")) {
        update.setString(1, number);
        update.setLong(2, clock.millis());
        update.setString(3, actor);
        update.setLong(4, job);
        return update.executeUpdate();
      }
    });
  }

  /// Nobody knows what came out.
  public void unknown(long job, String why, String actor) {
    books.write(writing -> state(writing, job, PrintJob.State.UNKNOWN, -1, why, actor));
  }

  /// Ends a job of which the first `cameOut` cards are made. Those of them that were blocked
  /// meanwhile stay blocked. Doing it again changes nothing.
  ///
  /// @throws IllegalArgumentException for a state that is no end, or more cards than it has
  public void end(
      PrintJob job, PrintJob.State end, int cameOut, CardReason reason, String why, String actor) {
    if (end.open()) {
      throw new IllegalArgumentException(end + " is no end");
    }
    List<Places.Run> made = Places.pieces(job.places().first(cameOut), CardBooks.CHUNK);
    int whole = made.size() > 1 && cameOut > CardBooks.CHUNK ? made.size() - 1 : 0;
    for (Places.Run run : made.subList(0, whole)) {
      books.write(writing -> batches.made(writing, job.batch(), run, reason, actor));
    }
    books.write(writing -> {
      for (Places.Run run : made.subList(whole, made.size())) {
        batches.made(writing, job.batch(), run, reason, actor);
      }
      return state(writing, job.id(), end, cameOut, why, actor);
    });
  }

  /// What is true of a job that has not ended, in SQL.
  static String openStates() {
    return "state IN ('SENDING', 'TAKEN', 'HANDED', 'UNKNOWN')";
  }

  private static String openOf() {
    return "WHERE batch = ? AND " + openStates();
  }

  private static boolean released(Connection books, long batch) throws SQLException {
    try (PreparedStatement select =
        books.prepareStatement("SELECT state FROM card_batch WHERE id = ?")) {
      select.setLong(1, batch);
      try (ResultSet row = select.executeQuery()) {
        return row.next() && row.getString(1).equals(Batch.State.RELEASED.name());
      }
    }
  }

  private static int waiting(Connection books, long batch, Places places) throws SQLException {
    int waiting = 0;
    try (PreparedStatement select =
        books.prepareStatement(
            "SELECT count(*) FROM card WHERE batch = ? AND place BETWEEN ? AND ?"
                + " AND state = 'IN_BATCH'")) {
      for (Places.Run run : places.runs()) {
        select.setLong(1, batch);
        select.setInt(2, run.first());
        select.setInt(3, run.last());
        try (ResultSet row = select.executeQuery()) {
          row.next();
          waiting += row.getInt(1);
        }
      }
    }
    return waiting;
  }

  private long insert(
      Connection writing,
      long batch,
      Places places,
      String printer,
      PrintJob.State as,
      String actor)
      throws SQLException {
    String name =
        "batch-%d-places-%s-%s"
            .formatted(
                batch,
                places.runs().getFirst().first() + "-" + places.runs().getLast().last(),
                Long.toString(clock.millis(), Character.MAX_RADIX));
    try (PreparedStatement insert =
        writing.prepareStatement(
            "INSERT INTO card_job (batch, places, printer, name, state, came_out, why, opened_at,"
                + " changed_at, actor) VALUES (?, ?, ?, ?, ?, -1, '', ?, ?, ?) RETURNING id")) {
      insert.setLong(1, batch);
      insert.setString(2, places.toString());
      insert.setString(3, printer);
      insert.setString(4, name);
      insert.setString(5, as.name());
      insert.setLong(6, clock.millis());
      insert.setLong(7, clock.millis());
      insert.setString(8, actor);
      try (ResultSet row = insert.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private int state(
      Connection writing, long job, PrintJob.State to, int cameOut, String why, String actor)
      throws SQLException {
    try (PreparedStatement update =
        writing.prepareStatement(
            "UPDATE card_job SET state = ?, came_out = ?, why = ?, changed_at = ?, actor = ?"
                + " WHERE id = ? AND "
                + openStates())) {
      update.setString(1, to.name());
      update.setInt(2, cameOut);
      update.setString(3, why);
      update.setLong(4, clock.millis());
      update.setString(5, actor);
      update.setLong(6, job);
      return update.executeUpdate();
    }
  }

  private static List<PrintJob> list(Connection connection, String condition, Object... parameters)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(COLUMNS + condition)) {
      for (int i = 0; i < parameters.length; i++) {
        select.setObject(i + 1, parameters[i]);
      }
      List<PrintJob> jobs = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          jobs.add(
              new PrintJob(
                  row.getLong(1),
                  row.getLong(2),
                  Places.parse(row.getString(3)),
                  row.getString(4),
                  row.getString(5),
                  row.getString(6),
                  PrintJob.State.valueOf(row.getString(7)),
                  row.getInt(8),
                  row.getString(9),
                  Instant.ofEpochMilli(row.getLong(10)),
                  Instant.ofEpochMilli(row.getLong(11)),
                  row.getString(12)));
        }
      }
      return jobs;
    }
  }
}
