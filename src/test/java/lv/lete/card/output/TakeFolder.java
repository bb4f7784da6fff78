package lv.lete.card.output;

import java.nio.file.Path;

/// Another process that wants a folder: says what came of it.
final class TakeFolder {
  private TakeFolder() {}

  /// Takes the folder named first.
  public static void main(String... arguments) {
    System.out.println(OutputFolder.take(Path.of(arguments[0])).getClass().getSimpleName());
  }
}
