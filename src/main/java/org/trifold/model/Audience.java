package org.trifold.model;

import java.util.Set;

/**
 * Whose blocks are in a rendition, of those that are for one audience: {@code [.segment-patients]}.
 */
public sealed interface Audience {
  /** How the role of a segment begins. */
  String ROLE = "segment-";

  /** Readers of all segments at once: nothing is left out. */
  Audience EVERYBODY = new Everybody();

  /** Readers of no segment. */
  Audience REST = new Rest();

  /**
   * Whether a block is for it.
   *
   * @param segments that the block is marked for, at least one
   */
  boolean reads(Set<String> segments);

  /** What the names of its files have before their ending; empty, or {@code -patients}. */
  String suffix();

  /** What messages call an edition for it: {@code newsletter for the segment "patients"}. */
  String of(String edition);

  /** As reports carry it. */
  String word();

  /** Everybody. */
  record Everybody() implements Audience {
    @Override
    public boolean reads(Set<String> segments) {
      return true;
    }

    @Override
    public String suffix() {
      return "";
    }

    @Override
    public String of(String edition) {
      return edition;
    }

    @Override
    public String word() {
      return "everybody";
    }
  }

  /** Those whom no segment holds. */
  record Rest() implements Audience {
    @Override
    public boolean reads(Set<String> segments) {
      return false;
    }

    @Override
    public String suffix() {
      return "";
    }

    @Override
    public String of(String edition) {
      return edition + " for no segment";
    }

    @Override
    public String word() {
      return "rest";
    }
  }

  /**
   * One segment.
   *
   * @param name what follows {@code segment-} in its role
   */
  record Segment(String name) implements Audience {
    @Override
    public boolean reads(Set<String> segments) {
      return segments.contains(name);
    }

    @Override
    public String suffix() {
      return "-" + name;
    }

    @Override
    public String of(String edition) {
      return edition + " for the segment \"" + name + "\"";
    }

    @Override
    public String word() {
      return ROLE + name;
    }
  }

  /**
   * The audience that reports carry as that word.
   *
   * @throws IllegalArgumentException for any other word
   */
  static Audience read(String word) {
    if (word.startsWith(ROLE)) {
      return new Segment(word.substring(ROLE.length()));
    }
    return switch (word) {
      case "everybody" -> EVERYBODY;
      case "rest" -> REST;
      default -> throw new IllegalArgumentException(word);
    };
  }
}
