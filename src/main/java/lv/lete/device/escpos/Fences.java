package lv.lete.device.escpos;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The fences of one port, and which answer belongs to which.
///
/// Answers to GS r name nothing and come in the order of the questions, so they are counted: a
/// fence has passed when as many came as had been asked up to it. Noise makes the count doubtful:
/// then every waiting fence asks again and needs those answers, too. An answer that was lost makes
/// the next fence ask again, never pass early. Guarded by itself.
final class Fences {
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
      case GS_R -> EscPos.ASK_BEHIND;
      case PROCESS_ID -> EscPos.askBehind(fence.id);
    };
  }

  /// One answer to GS r came.
  synchronized void answered() {
    if (answered < asked) {
      answered++;
      pass(fence -> fence.kind == FenceKind.GS_R && fence.target <= answered);
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

  /// Something came that is no answer.
  synchronized void noise() {
    doubt = true;
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

  /// The question of the last fence was asked once more.
  synchronized void askedAgain() {
    asked += EscPos.ANSWERS_BEHIND;
    if (doubt) {
      waiting.forEach(fence -> fence.target += EscPos.ANSWERS_BEHIND);
      doubt = false;
    }
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
