package lv.lete.wire;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the host has to say to terminals, numbered in the order in which it was said.
public interface Notices {
  /// The most notices in one page.
  int MAX_PAGE = 500;

  /// The longest text, in characters.
  int MAX_TEXT = 500;

  /// [Notice#kind]: words for tellers.
  String TEXT = "TEXT";

  /// [Notice#kind]: the host asks that `payment` be reversed; `text` says why.
  String ASK_REVERSAL = "ASK_REVERSAL";

  /// [Notice#kind]: the batch of `biller` and `businessDate` was cut.
  String SETTLED = "SETTLED";

  /// Those after the asked number that are for the asking terminal, in order. `last` is the number
  /// to ask with next, of a notice with id `lastId`; `afterId` is the id of the notice with the
  /// asked number: another one than the terminal was told means that the host's books went back.
  /// Both ids are null where there is no such notice. `more` says that a further page is there.
  @Json
  record Page(
      @Nullable UUID afterId,
      long last,
      @Nullable UUID lastId,
      boolean more,
      List<Notice> notices) {
    /// Refuses a missing list, holes in it, and a number below 0.
    public Page {
      Range.atLeast(0, last, "last");
      notices = List.copyOf(Objects.requireNonNull(notices, "notices"));
    }
  }

  /// One notice. A kind that the terminal does not know is passed over; which parts are there
  /// depends on the kind.
  @Json
  record Notice(
      long number,
      Instant at,
      String kind,
      @Nullable String text,
      @Nullable UUID payment,
      @Nullable String biller,
      @Nullable LocalDate businessDate) {
    /// Refuses a missing time or kind, and a number below 1.
    public Notice {
      Range.atLeast(1, number, "number");
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(kind, "kind");
    }
  }
}
