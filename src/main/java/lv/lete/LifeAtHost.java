package lv.lete;

import java.util.List;
import java.util.UUID;
import lv.lete.payment.HostLife;
import lv.lete.sync.PaymentAtHost;
import lv.lete.wire.Whereabouts;
import lv.lete.wire.Whereabouts.Booked;
import lv.lete.wire.Whereabouts.Held;
import org.jspecify.annotations.Nullable;

/// The host's part of a payment's life, over the line of this terminal.
record LifeAtHost(PaymentAtHost line) implements HostLife {
  @Override
  public Answer of(UUID payment) {
    return switch (line.ask(payment)) {
      case PaymentAtHost.Answer.Told(Whereabouts.Answer words) -> known(words);
      case PaymentAtHost.Answer.NotTold(PaymentAtHost.Why why) ->
          new Answer.NotKnown(
              switch (why) {
                case NO_HOST -> Why.NOT_ASKED;
                case NO_ANSWER -> Why.OFFLINE;
                case OLD_HOST -> Why.OLD_HOST;
                case REFUSED -> Why.REFUSED;
              });
    };
  }

  private static Answer known(Whereabouts.Answer words) {
    Booked taken = words.taken();
    return new Answer.Known(
        words.at(),
        standing(taken, words.held().stream().filter(held -> held.reversal() == null).toList()),
        batch(taken),
        reversed(words));
  }

  private static @Nullable Reversed reversed(Whereabouts.Answer words) {
    Booked done = words.reversed();
    List<Held> held = words.held().stream().filter(one -> one.reversal() != null).toList();
    UUID reversal =
        done != null
            ? done.id()
            : held.stream().map(Held::reversal).reduce((_, later) -> later).orElse(null);
    return reversal == null ? null : new Reversed(reversal, standing(done, held), batch(done));
  }

  /// What is posted stands; of what is held the latest counts.
  private static Standing standing(@Nullable Booked booked, List<Held> held) {
    if (booked != null) {
      return new Standing.Posted(booked.at(), booked.position());
    }
    return held.stream()
        .<Standing>map(one ->
            new Standing.InSuspense(one.since(), one.reason(), one.owner(), one.nextAction()))
        .reduce((_, later) -> later)
        .orElseGet(Standing.NotReceived::new);
  }

  private static @Nullable Batch batch(@Nullable Booked booked) {
    Whereabouts.Batch batch = booked == null ? null : booked.batch();
    return batch == null
        ? null
        : new Batch(
            batch.messageId(),
            batch.businessDate(),
            batch.cutAt(),
            batch.exports().stream().map(Whereabouts.Export::form).toList());
  }
}
