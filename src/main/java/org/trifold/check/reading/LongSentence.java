package org.trifold.check.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trifold.check.Limit;
import org.trifold.check.Limits;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;

/** A sentence of more words than a reader keeps in mind. */
public final class LongSentence implements Rule {
  private static final String MOST = "most-words";

  /** For {@link java.util.ServiceLoader}. */
  public LongSentence() {}

  @Override
  public String id() {
    return "TF-EDIT-082";
  }

  @Override
  public List<Limit> limits() {
    return List.of(new Limit(MOST, 25, "The most words of a sentence."));
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    int most = limits.whole(MOST);
    Set<String> said = new HashSet<>();
    List<Remark> remarks = new ArrayList<>();
    for (Read read : RunningText.of(subject.text())) {
      int words = read.words().size();
      // What has formulas has words with blanks between them.
      if (words > most
          && !Formula.of(read.language()).isEmpty()
          && !read.sentence().isParted()
          && said.add(read.sentence().text())) {
        remarks.add(
            Remark.of(
                read.sentence(),
                "This sentence has " + words + " words; " + most + " can be kept in mind.",
                "Make two of it, or a list."));
      }
    }
    return List.copyOf(remarks);
  }
}
