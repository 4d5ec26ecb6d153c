package org.trifold.pipeline;

/** Told how a run gets on, from several threads at once. */
public interface Progress {
  /** Nobody watches. */
  Progress NONE =
      new Progress() {
        @Override
        public void planned(int steps) {}

        @Override
        public void done(String step) {}
      };

  /** Steps become known: the readings first, each manuscript's renditions when it is read. */
  void planned(int steps);

  /**
   * A step has ended, well or not.
   *
   * @param step {@code microneedling: handout}
   */
  void done(String step);

  /** Whether what libraries log is wanted too. */
  default boolean listens() {
    return false;
  }

  /** Told each line that a worker writes beside its messages: what libraries log or print. */
  default void said(String line) {}
}
