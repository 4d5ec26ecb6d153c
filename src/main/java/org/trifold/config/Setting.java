package org.trifold.config;

import java.util.List;

/**
 * A declared setting.
 *
 * @param key {@code handout.paper}: lower case, parts joined by dots, words by hyphens
 * @param kind what values it takes
 * @param choices the values a {@link Kind#CHOICE} or {@link Kind#CHOICES} takes; else empty
 * @param defaultValue as it would be written
 * @param description one sentence for {@code explain}
 * @param forBuild whether only who runs the build may set it: project file and command line
 * @param ofRun whether it says how a run works, and nothing of what comes of a manuscript
 */
public record Setting(
    String key,
    Kind kind,
    List<String> choices,
    String defaultValue,
    String description,
    boolean forBuild,
    boolean ofRun) {

  /** The shapes of values. */
  public enum Kind {
    TEXT,
    FLAG,
    NUMBER,
    /** Texts separated by commas. */
    LIST,
    CHOICE,
    /** Choices separated by commas. */
    CHOICES
  }

  public Setting {
    choices = List.copyOf(choices);
  }

  public static Setting text(String key, String defaultValue, String description) {
    return new Setting(key, Kind.TEXT, List.of(), defaultValue, description, false, false);
  }

  public static Setting flag(String key, boolean defaultValue, String description) {
    return new Setting(
        key, Kind.FLAG, List.of(), String.valueOf(defaultValue), description, false, false);
  }

  public static Setting number(String key, long defaultValue, String description) {
    return new Setting(
        key, Kind.NUMBER, List.of(), String.valueOf(defaultValue), description, false, false);
  }

  public static Setting list(String key, String defaultValue, String description) {
    return new Setting(key, Kind.LIST, List.of(), defaultValue, description, false, false);
  }

  public static Setting choice(
      String key, List<String> choices, String defaultValue, String description) {
    return new Setting(key, Kind.CHOICE, choices, defaultValue, description, false, false);
  }

  public static Setting choices(
      String key, List<String> choices, String defaultValue, String description) {
    return new Setting(key, Kind.CHOICES, choices, defaultValue, description, false, false);
  }

  /** The same, kept from themes, brands and manuscripts. */
  public Setting onlyForBuild() {
    return new Setting(key, kind, choices, defaultValue, description, true, ofRun);
  }

  /** The same, told in reports as a circumstance of the run. */
  public Setting onlyOfRun() {
    return new Setting(key, kind, choices, defaultValue, description, forBuild, true);
  }

  /** The document attribute that sets it: {@code handout.paper} is {@code :handout-paper:}. */
  public String attribute() {
    return key.replace('.', '-');
  }
}
