package org.trifold.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.trifold.output.Outlet;

/** Works in the JVM that asks: what never ends there can't be stopped. */
record InProcess(Providers providers, Supplier<Reader> readers) implements Labor {
  @Override
  public List<ManuscriptRun.Result> work(Assignment assignment, Layers layers, Outlet output) {
    Progress progress = assignment.request().progress();
    try (Workroom room = new Workroom(assignment, providers, layers, readers.get(), output)) {
      progress.planned(assignment.manuscripts().size());
      List<Workers.Result<ManuscriptRun.Result>> running =
          assignment.manuscripts().stream()
              .map(m -> room.start(() -> room.run(m, progress, busy -> {})))
              .toList();
      List<ManuscriptRun.Result> results = new ArrayList<>();
      for (Workers.Result<ManuscriptRun.Result> result : running) {
        try {
          results.add(result.get());
        } catch (Throwable e) {
          throw new IllegalStateException("a manuscript's run must not throw", e);
        }
      }
      room.finish();
      return results;
    }
  }

  @Override
  public void close() {}
}
