package org.trifold.pipeline;

import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;
import org.trifold.worker.Message;
import org.trifold.worker.WorkerJvm;

/** What is told of a manuscript that a worker did not survive, and of a worker that can't work. */
record Blame(Limits limits) {
  /** It took longer than it may. */
  Finding time(Manuscript manuscript) {
    return Finding.error(
        "TF-RUN-030",
        SourceLocation.ofFile(manuscript.path()),
        "It was stopped after "
            + limits.time(manuscript.path()).toSeconds()
            + " seconds of processor time.",
        "Look for what is repeated without end, or raise the setting "
            + GeneralSettings.TIME_LIMIT
            + ".");
  }

  /** The worker died, with nothing else in it. */
  Finding death(Manuscript manuscript, WorkerJvm.Gone gone) {
    SourceLocation where = SourceLocation.ofFile(manuscript.path());
    return gone.outOfMemory()
        ? Finding.error(
            "TF-RUN-006",
            where,
            "It needs more memory than the " + limits.heap() + " MB that the worker may use.",
            "Split the manuscript, make its images smaller, or raise the setting "
                + GeneralSettings.HEAP_LIMIT
                + ".")
        : Finding.error(
            "TF-RUN-031",
            where,
            "The worker ended while it was worked on (" + gone.how() + ").",
            "Render it alone with --no-isolate --stacktrace to see more.");
  }

  /** No worker can be had. */
  static FindingException unable(String why) {
    return new FindingException(
        Finding.error(
            "TF-RUN-032",
            SourceLocation.ofFile(""),
            "The worker that renders can't be started: " + why + ".",
            "Mend that, or render without it: --no-isolate."));
  }

  /** The worker is another Trifold's. */
  static FindingException otherVersion(Message.Hello hello) {
    return new FindingException(
        Finding.error(
            "TF-RUN-033",
            SourceLocation.ofFile(""),
            "The worker is Trifold "
                + hello.version()
                + " with protocol "
                + hello.protocol()
                + ", but this is "
                + Version.current()
                + " with "
                + Message.PROTOCOL
                + ".",
            "Leave one version of Trifold on the class path."));
  }
}
