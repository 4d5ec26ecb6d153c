package org.trifold.edition.handout.grammar;

import io.nayuki.qrcodegen.DataTooLongException;
import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** A QR code (ISO/IEC 18004) as a drawing, with the quiet zone that readers need around it. */
final class QrDrawing {
  /** ISO/IEC 18004, 9.1: four modules free on each side. */
  private static final int QUIET = 4;

  /** A module on paper: a phone at arm's length, and a copier of a copy, still tell them apart. */
  private static final double MODULE_MILLIMETRES = 0.85;

  /** Between the code and the text beside it. */
  private static final double GAP_MILLIMETRES = 8;

  /** The least width of the address below: a short one, in 12 pt type, on one line. */
  private static final double ADDRESS_MILLIMETRES = 46;

  /** The largest code: 57 modules and the quiet zone are 55 mm, a third of a column. */
  private static final int LARGEST = 10;

  /** Bytes that the largest code holds at error correction M (ISO/IEC 18004, table 7). */
  static final int MOST_BYTES = 213;

  private final QrCode code;

  private QrDrawing(QrCode code) {
    this.code = code;
  }

  /** The code of a text; empty for one too long. Error correction M, or better where it fits. */
  static Optional<QrDrawing> of(String text) {
    try {
      return Optional.of(
          new QrDrawing(
              QrCode.encodeSegments(
                  QrSegment.makeSegments(text), QrCode.Ecc.MEDIUM, 1, LARGEST, -1, true)));
    } catch (DataTooLongException e) {
      return Optional.empty();
    }
  }

  private int side() {
    return code.size + 2 * QUIET;
  }

  /** Width and height on paper, as CSS. */
  String width() {
    return String.format(Locale.ROOT, "%.2fmm", side() * MODULE_MILLIMETRES);
  }

  /** Width of what holds it and the address below, as CSS. */
  String cellWidth() {
    return String.format(
        Locale.ROOT,
        "%.2fmm",
        Math.max(side() * MODULE_MILLIMETRES + GAP_MILLIMETRES, ADDRESS_MILLIMETRES));
  }

  /** The drawing: one unit a module, and of each row the dark runs. */
  Element svg() {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      int x = 0;
      while (x < code.size) {
        int start = x;
        while (x < code.size && code.getModule(x, y)) {
          x++;
        }
        if (x > start) {
          path.append('M').append(start + QUIET).append(' ').append(y + QUIET);
          path.append('h').append(x - start).append("v1h-").append(x - start).append('z');
        }
        x++;
      }
    }
    String side = String.valueOf(side());
    return Svg.square(side())
        .shape("rect", "width", side, "height", side, "fill", "#ffffff")
        .shape("path", "d", path.toString(), "fill", "#000000")
        .element();
  }
}
