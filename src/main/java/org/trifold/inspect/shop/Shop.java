package org.trifold.inspect.shop;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.trifold.gate.ImageFormat;

/**
 * A shop's limits, as its help pages have them; a number is 0 where they have none.
 *
 * <p>Sizes of books: Vellum's help, "What are the file size limits?", which agrees with Apple's and
 * Google's own pages. A megabyte is 1,000,000 bytes, the stricter reading.
 */
enum Shop {
  /**
   * Apple Books for Authors, "Prepare your book": 2 GB, images inside of at most 4 million pixels
   * (Asset Guide 5.3, "Book Images", has 5.6 million: the stricter holds); Asset Guide, "Book
   * Images": JPEG or PNG; "Book Cover Art": 1,400 pixels on the shorter side.
   */
  APPLE(
      "apple",
      "Apple Books",
      2_000_000_000L,
      4_000_000L,
      1400,
      1400,
      0,
      0L,
      Set.of(ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.SVG)),

  /** Kindle Publishing Guidelines, "Cover Image Guidelines" and "Supported image formats". */
  AMAZON(
      "amazon",
      "Amazon",
      650_000_000L,
      0L,
      625,
      1000,
      10_000,
      50_000_000L,
      Set.of(ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.GIF, ImageFormat.SVG)),

  /** Kobo names a size of files and no size of covers. */
  KOBO("kobo", "Kobo", 100_000_000L, 0L, 0, 0, 0, 0L, EnumSet.allOf(ImageFormat.class)),

  /** Google Books Partner Center, "Book file guidelines": 2 GB, covers of 640 to 7,200 pixels. */
  GOOGLE(
      "google",
      "Google Play Books",
      2_000_000_000L,
      0L,
      640,
      640,
      7200,
      2_000_000_000L,
      EnumSet.allOf(ImageFormat.class)),

  /** Barnes & Noble Press, "Cover image requirements": 750 pixels, 2 MB. */
  BARNES_NOBLE(
      "barnes-noble",
      "Barnes & Noble",
      20_000_000L,
      0L,
      750,
      750,
      0,
      2_000_000L,
      EnumSet.allOf(ImageFormat.class));

  private final String key;
  private final String title;
  private final long bookBytes;
  private final long imagePixels;
  private final int coverShortSide;
  private final int coverLongSide;
  private final int coverMost;
  private final long coverBytes;
  private final Set<ImageFormat> formats;

  Shop(
      String key,
      String title,
      long bookBytes,
      long imagePixels,
      int coverShortSide,
      int coverLongSide,
      int coverMost,
      long coverBytes,
      Set<ImageFormat> formats) {
    this.key = key;
    this.title = title;
    this.bookBytes = bookBytes;
    this.imagePixels = imagePixels;
    this.coverShortSide = coverShortSide;
    this.coverLongSide = coverLongSide;
    this.coverMost = coverMost;
    this.coverBytes = coverBytes;
    this.formats = Set.copyOf(formats);
  }

  /** The names that the setting takes. */
  static List<String> keys() {
    return Arrays.stream(values()).map(shop -> shop.key).toList();
  }

  static List<Shop> named(List<String> keys) {
    return Arrays.stream(values()).filter(shop -> keys.contains(shop.key)).toList();
  }

  String title() {
    return title;
  }

  boolean takesBook(long bytes) {
    return bytes <= bookBytes;
  }

  boolean takesPixels(long pixels) {
    return imagePixels == 0 || pixels <= imagePixels;
  }

  /** Whether a picture inside the book may be of this format. */
  boolean takes(ImageFormat format) {
    return formats.contains(format);
  }

  boolean takesCover(int width, int height, long bytes) {
    return Math.min(width, height) >= coverShortSide
        && Math.max(width, height) >= coverLongSide
        && (coverMost == 0 || Math.max(width, height) <= coverMost)
        && (coverBytes == 0 || bytes <= coverBytes);
  }

  /** What {@link #takesCover} asks, in words. */
  String coverWanted() {
    StringBuilder words = new StringBuilder();
    words.append("at least ").append(coverShortSide).append("×").append(coverLongSide);
    if (coverMost > 0) {
      words.append(" and at most ").append(coverMost).append("×").append(coverMost);
    }
    words.append(" pixels");
    if (coverBytes > 0) {
      words.append(", ").append(coverBytes / 1_000_000).append(" MB");
    }
    return words.toString();
  }
}
