package lv.lete.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import lv.lete.ui.Snapshot;

/// The terminal's window as a person sees it: what is on it, where the cursor is. Only looks.
final class Screen {
  private static final long LOOK_AGAIN_NANOS = 20_000_000;

  private final Scene scene;
  private final Path folder;
  private final Duration patience;
  private int pictures;

  /// Waits for nothing longer than `patience`; pictures go into `folder`.
  Screen(Scene scene, Path folder, Duration patience) {
    this.scene = scene;
    this.folder = folder;
    this.patience = patience;
  }

  /// Whether the node of this id (or CSS path) can be seen.
  boolean shows(String selector) {
    return onScreen(() -> find(selector).isPresent());
  }

  /// The text of the label of this id; empty when it cannot be seen.
  String text(String selector) {
    return onScreen(() ->
        find(selector)
            .filter(Labeled.class::isInstance)
            .map(node -> ((Labeled) node).getText())
            .orElse(""));
  }

  /// Whether the cursor is in the field of this id.
  boolean focused(String id) {
    return onScreen(
        () -> scene.getFocusOwner() != null && id.equals(scene.getFocusOwner().getId()));
  }

  /// Waits until it is so.
  ///
  /// @throws DemoFailure when patience is over
  void await(String what, BooleanSupplier soon) {
    await(what, patience, soon);
  }

  /// Waits until it is so, as long as it says.
  void await(String what, Duration atMost, BooleanSupplier soon) {
    long start = System.nanoTime();
    while (!soon.getAsBoolean()) {
      if (System.nanoTime() - start > atMost.toNanos()) {
        picture("stopped-here");
        throw new DemoFailure(
            "Waited " + atMost.toSeconds() + " s in vain for this: " + what + ".");
      }
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
    }
  }

  /// Takes a picture; its name starts with its number.
  void picture(String name) {
    Path file = folder.resolve("%02d-%s.png".formatted(++pictures, name));
    onScreen(() -> {
      Snapshot.write(scene, file);
      return file;
    });
  }

  private Optional<Node> find(String selector) {
    return scene.getRoot().lookupAll(selector).stream().filter(Screen::visible).findFirst();
  }

  private static boolean visible(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  /// Does it on the FX thread and waits for the answer.
  static <T> T onScreen(Callable<T> work) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    Platform.runLater(() -> {
      try {
        answer.complete(work.call());
      } catch (Exception failed) {
        answer.completeExceptionally(failed);
      }
    });
    try {
      return answer.get(30, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new DemoFailure("The demo was interrupted.");
    } catch (ExecutionException | TimeoutException stuck) {
      throw new DemoFailure("The window does not answer: " + stuck.getMessage());
    }
  }
}
