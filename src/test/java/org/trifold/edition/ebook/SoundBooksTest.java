package org.trifold.edition.ebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trifold.inspect.EpubConformance;

/** What EPUBCheck has to say of the e-books that Ace is asked about too: nothing. */
class SoundBooksTest {
  @TempDir Path temp;

  /** The article and the stress manuscripts go the whole way in other tests. */
  @ParameterizedTest
  @EnumSource(names = {"WHOLE", "RIGHT_TO_LEFT", "ARTICLES"})
  void epubCheckSaysNothingOfABookWithThePagesOfItsPdf(SoundBook book) throws Exception {
    byte[] epub = Files.readAllBytes(book.file(temp));
    assertEquals(List.of(), EpubConformance.check(epub, "book.epub"));
    assertFalse(Epub.unzipped(epub, "nav.xhtml").select("nav[role=doc-pagelist] a").isEmpty());
  }
}
