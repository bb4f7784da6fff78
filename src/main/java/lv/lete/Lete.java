package lv.lete;

/// The one program of the product.
public final class Lete {
  private Lete() {}

  /// Runs a sub-command.
  public static void main(String[] arguments) {
    System.exit(arguments.length);
  }
}
