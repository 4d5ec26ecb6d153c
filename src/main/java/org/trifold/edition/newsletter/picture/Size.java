package org.trifold.edition.newsletter.picture;

/** Width and height in CSS pixels. */
record Size(int width, int height) {
  /** With the same proportions, no wider than this. */
  Size fit(int limit) {
    return width <= limit ? this : ofWidth(limit);
  }

  /** With the same proportions. */
  Size ofWidth(int other) {
    return new Size(other, Math.max(1, Math.round((float) height * other / width)));
  }

  /** Width that a height asks for. */
  int widthAt(int other) {
    return Math.max(1, Math.round((float) width * other / height));
  }
}
