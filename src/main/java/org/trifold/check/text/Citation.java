package org.trifold.check.text;

import java.util.regex.Pattern;

/** The authors of a work as bibliographies name them: "Tyler TF, Thomas GC". Without state. */
public final class Citation {
  private static final Pattern AUTHOR =
      Pattern.compile("\\p{Lu}[\\p{L}'’-]+ \\p{Lu}{1,3}(?:[,.:]| et al|$)");

  private Citation() {}

  /** Whether an author's name and initials begin at this offset. */
  public static boolean startsAt(String text, int offset) {
    return AUTHOR.matcher(text).region(offset, text.length()).lookingAt();
  }

  /** Whether two authors or more are named. */
  public static boolean namesSeveral(String text) {
    return AUTHOR.matcher(text).results().limit(2).count() == 2;
  }
}
