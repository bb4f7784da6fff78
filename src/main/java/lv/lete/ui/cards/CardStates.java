package lv.lete.ui.cards;

import java.util.List;
import java.util.function.ToLongFunction;
import lv.lete.card.register.CardState;

/// How cards' states are shown as parts of a bar: on their way from left to right, then what needs
/// somebody's eye.
public final class CardStates {
  /// The states in the order of a bar.
  public static final List<CardState> IN_ORDER =
      List.of(
          CardState.ACTIVE,
          CardState.POSTED,
          CardState.PRINTED,
          CardState.IN_BATCH,
          CardState.ORDERED,
          CardState.RETURNED,
          CardState.LOST,
          CardState.BLOCKED,
          CardState.REPLACED);

  private CardStates() {}

  /// The style class of a state's part.
  public static String style(CardState state) {
    return switch (state) {
      case ACTIVE -> "part-active";
      case POSTED -> "part-posted";
      case PRINTED -> "part-printed";
      case IN_BATCH -> "part-batched";
      case ORDERED -> "part-ordered";
      case RETURNED, LOST, BLOCKED -> "part-trouble";
      case REPLACED -> "part-over";
    };
  }

  /// The parts of a bar.
  public static List<StackBar.Part> parts(ToLongFunction<CardState> count) {
    return IN_ORDER.stream()
        .map(state -> new StackBar.Part(style(state), count.applyAsLong(state)))
        .toList();
  }
}
