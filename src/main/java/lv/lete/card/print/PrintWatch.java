package lv.lete.card.print;

import java.util.List;
import lv.lete.card.campaign.Watch;
import lv.lete.card.print.CardPrinter.Obstacle;

/// Is told how printing goes, on the printing thread.
public interface PrintWatch extends Watch {
  /// The printer waits until somebody did something at it; empty when it goes on again.
  default void waits(List<Obstacle> why) {}
}
