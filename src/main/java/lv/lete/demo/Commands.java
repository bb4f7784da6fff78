package lv.lete.demo;

import java.io.PrintWriter;

/// The product's command line, in this process.
@FunctionalInterface
public interface Commands {
  /// Runs `lete` with these arguments; answers its exit code.
  int run(PrintWriter out, PrintWriter err, String... arguments);
}
