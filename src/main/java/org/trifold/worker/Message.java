package org.trifold.worker;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trifold.check.wording.Passages;
import org.trifold.model.Finding;
import org.trifold.output.OutputFile;
import org.trifold.report.Report;

/**
 * What front and worker tell each other. Pure data. Change anything here or in how it is written,
 * and {@link #PROTOCOL} goes up by one.
 */
public sealed interface Message {
  /** The protocol's number. */
  int PROTOCOL = 4;

  /** The worker's first: who it is. */
  record Hello(long protocol, String version) implements Message {}

  /**
   * The front's first: the run.
   *
   * @param verb the verb's constant
   * @param root the project root, absolute
   * @param asked the manuscripts as the user named them
   * @param settings what the command line or the build sets
   * @param buildClock an instant in ISO 8601, where one is set
   * @param manuscripts all of the run: output names by path
   * @param started when the run began, in ISO 8601
   * @param talking whether what libraries log is wanted on standard error
   */
  record Open(
      String verb,
      String root,
      List<String> asked,
      Map<String, String> settings,
      Optional<String> buildClock,
      Map<String, String> manuscripts,
      String started,
      boolean talking)
      implements Message {}

  /** Work on this manuscript of the run. */
  record Take(String path) implements Message {}

  /** Steps of a manuscript become known. */
  record Planned(String path, long steps) implements Message {}

  /** A step of a manuscript has ended. */
  record Done(String path, String step) implements Message {}

  /** A task of this manuscript got a thread; or its last one gave it back. */
  record Busy(String path, boolean busy) implements Message {}

  /** Write these files, all or none; {@link Written} answers. */
  record Write(long ticket, List<OutputFile> files) implements Message {
    public Write {
      files = List.copyOf(files);
    }
  }

  /**
   * They are written, or not.
   *
   * @param findings why not; empty where they are
   */
  record Written(long ticket, List<Finding> findings) implements Message {}

  /**
   * What came of a manuscript.
   *
   * @param passages what it says, to be held against the others of the run
   */
  record Ended(
      String path,
      List<Finding> findings,
      Optional<Passages> passages,
      List<Report> reports,
      List<Fault> bugs,
      List<Thrown> causes)
      implements Message {}

  /** A bug: what was being done, and what was thrown. */
  record Fault(String during, Thrown thrown) {}

  /** No manuscript comes any more. */
  record Finish() implements Message {}

  /** The worker has nothing left to do and ends. */
  record Finished() implements Message {}

  /** The worker can't work at all. */
  record Unable(Thrown thrown) implements Message {}
}
