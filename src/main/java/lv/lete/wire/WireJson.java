package lv.lete.wire;

import io.avaje.json.JsonAdapter;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import io.avaje.jsonb.Jsonb;

/// The one encoding of messages: UTF-8 JSON. Unknown fields are skipped, so that either side may be
/// newer; missing ones are refused by the messages themselves. The parser recurses into what it
/// skips: text that nests without end is refused like any other.
public final class WireJson {
  private static final Jsonb JSON = Jsonb.builder().add(Integer.TYPE, new WholeInt()).build();

  private WireJson() {}

  /// The bytes of a message.
  public static byte[] write(Object message) {
    return JSON.toJsonBytes(message);
  }

  /// Reads a message.
  ///
  /// @throws Malformed when the bytes are anything else
  public static <T> T read(Class<T> type, byte[] bytes) {
    T message;
    try {
      message = JSON.type(type).fromJson(bytes);
    } catch (RuntimeException broken) {
      throw new Malformed("not a " + type.getSimpleName() + ": " + broken.getMessage(), broken);
    } catch (StackOverflowError tooDeep) {
      throw new Malformed("not a " + type.getSimpleName() + ": nested too deep");
    }
    if (message == null) {
      throw new Malformed("not a " + type.getSimpleName() + ": null");
    }
    return message;
  }

  /// A number above 32 bits is refused, never wrapped into another one.
  private static final class WholeInt implements JsonAdapter<Integer> {
    @Override
    public void toJson(JsonWriter writer, Integer value) {
      writer.value(value.intValue());
    }

    @Override
    public Integer fromJson(JsonReader reader) {
      return reader.readDecimal().intValueExact();
    }
  }
}
