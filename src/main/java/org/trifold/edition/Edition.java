package org.trifold.edition;

import java.util.List;
import org.trifold.config.Setting;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.Rendition;

/**
 * One kind of product made from a publication. Found by {@link java.util.ServiceLoader}; an
 * implementation has a public no-argument constructor and is thread-safe.
 */
public interface Edition {
  /** Lower-case word: {@code handout}. Settings start with it and a dot; roles end with it. */
  String name();

  /** Whether a book that is gathered from several manuscripts is made in it without being asked. */
  default boolean isForBooks() {
    return true;
  }

  /** Whether an issue of a newsletter is made in it without being asked. */
  default boolean isForIssues() {
    return false;
  }

  /** The settings it reads; their keys start with its name and a dot. */
  List<Setting> settings();

  /** Whether it refers to the pages of the print layout: then a job has them, if there are any. */
  default boolean wantsPageMap(Job job) {
    return false;
  }

  /**
   * What is wrong with a job, as far as that can be told without rendering it.
   *
   * @throws FindingException for what can't be gone on from
   */
  default List<Finding> check(Job job) {
    return Prepared.of(job).findings().list();
  }

  /**
   * What rendering would tell besides, as far as that can be told without it: what is not wrong for
   * everybody. Whoever proofreads is told what the profile takes for worse than it is.
   *
   * @throws FindingException for what can't be gone on from
   */
  default List<Finding> gaps(Job job) {
    return List.of();
  }

  /**
   * Makes the edition. Depends on nothing but the job: the same job gives the same bytes.
   *
   * @throws FindingException for what the author can mend
   */
  Rendition render(Job job);
}
