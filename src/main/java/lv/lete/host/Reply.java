package lv.lete.host;

import java.util.Map;
import lv.lete.wire.Records.Problem;
import lv.lete.wire.Records.SignedHead;
import org.jspecify.annotations.Nullable;

/// What a call is answered with: an HTTP status and a message of `wire`.
record Reply(int status, Object message, Map<String, String> headers) {

  static Reply ok(Object message) {
    return new Reply(200, message, Map.of());
  }

  static Reply problem(int status, String code, String message, @Nullable SignedHead head) {
    return new Reply(status, new Problem(code, message, head), Map.of());
  }

  /// The same with one more header.
  Reply with(String header, String value) {
    return new Reply(status, message, Map.of(header, value));
  }
}
