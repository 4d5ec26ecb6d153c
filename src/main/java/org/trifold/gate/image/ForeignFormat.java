package org.trifold.gate.image;

import java.util.Optional;

/** Formats that authors have pictures in and no edition carries, told by their content. */
enum ForeignFormat {
  TIFF("TIFF"),
  BMP("BMP"),
  AVIF("AVIF"),
  HEIC("HEIC"),
  JPEG_XL("JPEG XL"),
  JPEG_2000("JPEG 2000"),
  ICON("an icon (ICO)"),
  PHOTOSHOP("a file of Photoshop"),
  PDF("PDF"),
  POSTSCRIPT("PostScript"),
  VIDEO("a video"),
  PACKED("a packed file, as a drawing in SVGZ is");

  private final String words;

  ForeignFormat(String words) {
    this.words = words;
  }

  /** The format of a file; empty for any other. */
  static Optional<ForeignFormat> of(byte[] content) {
    Bytes in = new Bytes(content);
    if (in.has(4, "ftyp")) {
      return Optional.of(ofBrand(in.has(8, "avi") ? "avi" : brand(in)));
    }
    // Signatures: TIFF 6.0, section 2, and BigTIFF; BMP by its file header and the size of the
    // next; ISO/IEC 18181-2 (JPEG XL); ISO/IEC 15444-1, annex I (JPEG 2000); RFC 1952 (gzip).
    if (in.has(0, "II*\0") || in.has(0, "MM\0*") || in.has(0, "II+\0") || in.has(0, "MM\0+")) {
      return Optional.of(TIFF);
    }
    if (in.has(0, "BM") && in.has(6, "\0\0\0\0")) {
      return Optional.of(BMP);
    }
    if (in.has(0, "\u00ff\n") || in.has(4, "JXL \r\n")) {
      return Optional.of(JPEG_XL);
    }
    if (in.has(4, "jP  \r\n") || in.has(0, "\u00ffO\u00ffQ")) {
      return Optional.of(JPEG_2000);
    }
    if (in.has(0, "\0\0\1\0") || in.has(0, "\0\0\2\0")) {
      return Optional.of(ICON);
    }
    if (in.has(0, "8BPS")) {
      return Optional.of(PHOTOSHOP);
    }
    if (in.has(0, "%PDF")) {
      return Optional.of(PDF);
    }
    if (in.has(0, "%!PS")) {
      return Optional.of(POSTSCRIPT);
    }
    return in.has(0, "\u001f\u008b") ? Optional.of(PACKED) : Optional.empty();
  }

  private static String brand(Bytes in) {
    return in.length() < 12 ? "" : in.latin1(8, 4);
  }

  /** ISO/IEC 23008-12, annex B, and AV1 Image File Format 1.1, section 6: who made the file. */
  private static ForeignFormat ofBrand(String brand) {
    return switch (brand) {
      case "avi" -> AVIF;
      case "heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1" -> HEIC;
      default -> VIDEO;
    };
  }

  /** What it is, after "is". */
  String words() {
    return words;
  }

  /** What to do: one sentence. */
  String hint() {
    return switch (this) {
      case PACKED -> "Unpack it, and save the drawing as SVG or the picture as PNG or JPEG.";
      case HEIC, AVIF -> "Export it as JPEG from the phone or the program that shows it.";
      case VIDEO -> "Use a picture of it, saved as JPEG, and link the video.";
      case PDF, POSTSCRIPT -> "Export it as SVG or PNG from the program that made it.";
      default -> "Save it as PNG, or as JPEG if it is a photograph.";
    };
  }
}
