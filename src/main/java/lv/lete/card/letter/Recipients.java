package lv.lete.card.letter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.NoSuchElementException;
import lv.lete.card.output.CardWords;
import org.jspecify.annotations.Nullable;

/// The customers of a run in their order, and a hash of all that were taken: who they are, what is
/// known of them, which card they have, and the day on their letters. One thread.
final class Recipients {
  private final Iterator<CardWords> row;
  private final MessageDigest taken;
  private @Nullable CardWords ahead;

  Recipients(Iterator<CardWords> row) {
    this.row = row;
    try {
      this.taken = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// Whether there are more.
  boolean any() {
    return ahead != null || row.hasNext();
  }

  /// The place of the next, who must be there.
  int place() {
    CardWords next = ahead == null ? row.next() : ahead;
    ahead = next;
    return next.place();
  }

  /// The next.
  CardWords next() {
    if (!any()) {
      throw new NoSuchElementException();
    }
    CardWords next = ahead == null ? row.next() : ahead;
    ahead = null;
    String all = next.contract() + "\t" + next.issue() + "\t" + next.place() + "\t" + next.made();
    taken.update(all.getBytes(UTF_8));
    taken.update((byte) '\n');
    return next;
  }

  /// The hash of those that were taken.
  String hash() {
    try {
      return HexFormat.of().formatHex(((MessageDigest) taken.clone()).digest());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("SHA-256 of Java can be cloned", e);
    }
  }
}
