package org.trifold.gate;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;

/** Makes text of the bytes of a file. Without state. */
public final class Utf8 {
  /** Byte order marks where a line begins, as files that were joined have them. */
  private static final Pattern MARKS = Pattern.compile("(?md)^\uFEFF+");

  private Utf8() {}

  /**
   * The text, with {@code \n} line ends and no byte order mark where a line begins. A mark shows
   * nothing, but would make words of a heading or an include.
   *
   * @param file how messages name the file
   * @throws FindingException with line and column of the first byte that is not UTF-8, or of U+0000
   */
  public static String text(byte[] bytes, String file) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer text = CharBuffer.allocate(bytes.length + 1);
    ByteBuffer input = ByteBuffer.wrap(bytes);
    CoderResult result = decoder.decode(input, text, true);
    try {
      if (result.isError()) {
        result.throwException();
      }
    } catch (CharacterCodingException e) {
      throw notUtf8(file, bytes, input.position());
    }
    text.flip();
    String decoded = text.toString();
    int nul = decoded.indexOf('\0');
    if (nul >= 0) {
      throw notText(file, decoded.substring(0, nul));
    }
    return MARKS.matcher(decoded.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
  }

  /** No text has this character; UTF-16 without a mark has it at every other byte. */
  private static FindingException notText(String file, String before) {
    return new FindingException(
        Finding.error(
            "TF-GATE-007",
            behind(file, before),
            "The character U+0000 is in no text.",
            "Save the file as UTF-8."));
  }

  private static SourceLocation behind(String file, String before) {
    String unified = before.replace("\r\n", "\n").replace('\r', '\n');
    int line = 1 + (int) unified.chars().filter(c -> c == '\n').count();
    return new SourceLocation(file, line, unified.length() - unified.lastIndexOf('\n'));
  }

  private static FindingException notUtf8(String file, byte[] bytes, int offset) {
    String before = new String(bytes, 0, offset, StandardCharsets.ISO_8859_1);
    return new FindingException(
        Finding.error(
            "TF-GATE-007",
            behind(file, before),
            String.format(
                Locale.ROOT,
                "The byte 0x%02X at offset %d is not UTF-8.",
                bytes[offset] & 0xFF,
                offset),
            "Save the file as UTF-8."));
  }
}
