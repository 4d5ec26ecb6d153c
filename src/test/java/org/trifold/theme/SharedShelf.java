package org.trifold.theme;

/** One shelf for the whole test run: a built-in theme is parsed once per JVM. */
public final class SharedShelf {
  public static final ThemeShelf SHELF = new ThemeShelf();

  private SharedShelf() {}
}
