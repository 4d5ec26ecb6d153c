package org.trifold.config;

/** Where a setting's value comes from; a later constant wins over an earlier one. */
public enum Layer {
  BUILT_IN("built-in"),
  THEME("theme"),
  PROJECT_FILE("project file"),
  BRAND("brand"),
  DOCUMENT("document attributes"),
  COMMAND_LINE("command line");

  private final String title;

  Layer(String title) {
    this.title = title;
  }

  /** The name that reports and messages use. */
  public String title() {
    return title;
  }
}
