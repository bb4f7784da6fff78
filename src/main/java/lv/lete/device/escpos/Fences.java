package lv.lete.device.escpos;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The fences of one port, and which answer belongs to which.
///
/// Answers to GS r name nothing and come in the order of the questions, so they are counted. When
/// as many came as had been asked up to a fence, it is ripe: a fresh, single question is asked
/// then, and the fence passes when its answer has come and nothing after it for [#ALONE_MILLIS].
/// Bytes nobody asked for that look like answers thus pass no fence: they eat up a count, and the
/// fresh question still waits behind the data. An answer while no question is open, and noise, make
/// the count doubtful: what was asked no longer counts and is asked again. An answer that was lost
/// makes the next fence ask again, never pass early. What cannot be told apart is an end that gives
/// exactly one fitting byte for each question; GS ( H (`fence`=id) repeats an id and can. It is not
/// tried unasked, since a printer without it prints its parameters. Guarded by itself.
final class Fences {
  /// How long nothing may come after an answer for it to have come alone.
  static final int ALONE_MILLIS = 60;

  private final List<Fence> waiting = new ArrayList<>();
  private long asked;
  private long answered;
  private boolean doubt;
  private int ids;

  /// A fence that is about to be asked for.
  synchronized Fence begin(FenceKind kind) {
    ids = (ids + 1) % 10_000;
    Fence fence = new Fence(kind, "%04d".formatted(ids));
    if (kind == FenceKind.GS_R) {
      asked += EscPos.ANSWERS_BEHIND;
      fence.target = asked;
    }
    waiting.add(fence);
    return fence;
  }

  /// The question of this fence.
  static byte[] question(Fence fence) {
    return switch (fence.kind) {
      case GS_R -> fence.ripe ? EscPos.ASK_ONCE : EscPos.ASK_BEHIND;
      case PROCESS_ID -> EscPos.askBehind(fence.id);
    };
  }

  /// One answer to GS r came.
  synchronized void answered() {
    if (answered == asked) {
      noise();
      return;
    }
    answered++;
    waiting.stream()
        .filter(fence -> fence.kind == FenceKind.GS_R && fence.target <= answered)
        .forEach(fence -> fence.ripe = true);
  }

  /// Nothing came for [#ALONE_MILLIS] after the latest answer.
  synchronized void alone() {
    if (!doubt) {
      pass(fence -> fence.confirmation > 0 && fence.confirmation <= answered);
    }
  }

  /// The answer to GS ( H with this id came.
  synchronized void answered(String id) {
    pass(fence -> fence.kind == FenceKind.PROCESS_ID && fence.id.equals(id));
  }

  private void pass(Predicate<Fence> which) {
    waiting.removeIf(fence -> {
      boolean passed = which.test(fence);
      if (passed) {
        fence.end(Fence.State.PASSED);
      }
      return passed || fence.state() != Fence.State.WAITING;
    });
  }

  /// Something came that is no answer, or an answer to nothing.
  synchronized void noise() {
    doubt = true;
    waiting.forEach(fence -> fence.confirmation = 0);
  }

  /// Nobody waits for this one any more; its answers may still come.
  synchronized void abandon(Fence fence) {
    waiting.remove(fence);
    fence.end(Fence.State.LOST);
  }

  /// The last fence that waits, null where none does: asking behind it asks for all.
  synchronized @Nullable Fence last() {
    return waiting.isEmpty() ? null : waiting.getLast();
  }

  synchronized boolean doubtful() {
    return doubt;
  }

  /// Whether the last fence that waits is due to be confirmed, and nothing is in doubt.
  synchronized boolean due() {
    Fence last = last();
    return last != null && last.ripe && last.confirmation == 0 && !doubt;
  }

  /// The question of the last fence was asked once more.
  synchronized void askedAgain() {
    Fence last = last();
    boolean fresh = last != null && last.ripe;
    asked += fresh ? 1 : EscPos.ANSWERS_BEHIND;
    for (Fence fence : waiting) {
      if (fence.ripe && fence.confirmation == 0) {
        fence.confirmation = asked;
      } else if (doubt && !fence.ripe) {
        fence.target += EscPos.ANSWERS_BEHIND;
      }
    }
    doubt = false;
  }

  /// Wakes those who wait: the status changed.
  synchronized void nudge() {
    waiting.forEach(Fence::nudge);
  }

  /// Nothing has come for long and nobody waits: no answer is on its way any more.
  synchronized void quiet() {
    if (waiting.isEmpty()) {
      answered = asked;
      doubt = false;
    }
  }

  /// The port went, and every question with it.
  synchronized void lost() {
    waiting.forEach(fence -> fence.end(Fence.State.LOST));
    waiting.clear();
    answered = asked;
    doubt = false;
  }
}
