package org.trifold.edition.newsletter.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PictureNamesTest {
  @Test
  void aNameAsLongAsAFileSystemTakesIsCutOffAndNumberedWhereTwoAreTheSameThen() {
    PictureNames names = new PictureNames();
    assertEquals("x".repeat(100) + ".png", names.of("a/" + "x".repeat(251) + ".png", "png"));
    assertEquals("x".repeat(100) + "-2.png", names.of("a/" + "x".repeat(250) + "y.png", "png"));
  }
}
