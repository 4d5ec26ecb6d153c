package org.trifold.edition.ebook;

import java.util.List;
import java.util.Optional;

/**
 * The three divisions of a book (EPUB 3 Structural Semantics Vocabulary 1.1, section 2): what
 * stands before the work is front matter, what stands behind it back matter. So colophon and
 * acknowledgments are either.
 */
final class Divisions {
  private static final String FRONT = "frontmatter";
  private static final String WORK = "bodymatter";
  private static final String BACK = "backmatter";

  private Divisions() {}

  /** Says on each file which division it is of. */
  static void mark(List<ContentFile> files) {
    List<ContentFile> written = files.stream().filter(file -> !file.made()).toList();
    List<ContentFile> work = written.stream().filter(f -> Meaning.isBody(f.kind())).toList();
    List<ContentFile> body = work.isEmpty() ? written : work;
    int first = body.isEmpty() ? files.size() : files.indexOf(body.get(0));
    int last = body.isEmpty() ? -1 : files.lastIndexOf(body.get(body.size() - 1));
    String before = FRONT;
    for (int i = 0; i < files.size(); i++) {
      ContentFile file = files.get(i);
      // What a section was too long for goes on in the next file.
      String division =
          file.kind().equals(ContentFile.SECTION)
              ? before
              : i < first ? FRONT : i <= last ? WORK : BACK;
      file.body().attr(Semantics.TYPE, division);
      before = division;
    }
  }

  /** Where the work starts. */
  static Optional<ContentFile> start(List<ContentFile> files) {
    return files.stream().filter(file -> file.body().attr(Semantics.TYPE).equals(WORK)).findFirst();
  }
}
