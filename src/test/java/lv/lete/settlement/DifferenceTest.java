package lv.lete.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What is told of two books that do not say the same.
class DifferenceTest {
  @Test
  void anotherReversalOfTheSamePaymentIsAnother() {
    Member posted = Samples.small().members().getLast();
    Member own =
        new Member(
            posted.kind(),
            posted.payment(),
            new UUID(7, 7),
            posted.contract(),
            posted.amount(),
            posted.fee(),
            posted.tender(),
            posted.businessDate(),
            posted.at(),
            posted.place(),
            posted.terminal(),
            posted.epoch(),
            posted.number(),
            posted.late());
    assertEquals(List.of(), Difference.between(List.of(posted), List.of(posted)));
    Difference found = new Difference.Unlike(posted, own);
    assertEquals(List.of(found), Difference.between(List.of(posted), List.of(own)));
    assertNotEquals(found.words(), new Difference.Unlike(posted, posted).words());
  }
}
