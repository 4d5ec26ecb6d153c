package org.trifold.worker;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Writes values one after another, without their names: {@link WireReader} reads them in the same
 * order. Numbers are big-endian, texts UTF-8 with their length in bytes before them.
 */
final class WireWriter {
  /** Content of more bytes is passed on as it is: a PDF is not copied to be sent. */
  private static final int LARGE = 1 << 13;

  private final List<byte[]> parts = new ArrayList<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** All that was written, in parts. */
  List<byte[]> parts() {
    cut();
    return List.copyOf(parts);
  }

  private void cut() {
    parts.add(bytes.toByteArray());
    bytes.reset();
  }

  WireWriter number(long number) {
    for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      bytes.write((int) (number >>> shift));
    }
    return this;
  }

  WireWriter flag(boolean flag) {
    bytes.write(flag ? 1 : 0);
    return this;
  }

  WireWriter bytes(byte[] content) {
    number(content.length);
    if (content.length > LARGE) {
      cut();
      parts.add(content);
    } else {
      bytes.writeBytes(content);
    }
    return this;
  }

  /**
   * UTF-8 can't hold half a surrogate pair, which a mistyped text may have: it becomes {@code ?}.
   */
  WireWriter text(String text) {
    return bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  WireWriter texts(Map<String, String> texts) {
    number(texts.size());
    texts.forEach((key, value) -> text(key).text(value));
    return this;
  }

  WireWriter texts(Collection<String> texts) {
    return list(texts, WireWriter::text);
  }

  <T> WireWriter list(Collection<T> values, BiConsumer<WireWriter, T> each) {
    number(values.size());
    values.forEach(value -> each.accept(this, value));
    return this;
  }

  <T> WireWriter optional(Optional<T> value, BiConsumer<WireWriter, T> how) {
    flag(value.isPresent());
    value.ifPresent(v -> how.accept(this, v));
    return this;
  }
}
