package org.trifold.pipeline;

import java.util.List;
import org.trifold.output.Outlet;

/** Does the work of a run on its manuscripts. */
interface Labor extends AutoCloseable {
  /**
   * Works on all of them.
   *
   * @param output takes what is written
   * @return what came of each, in their order
   */
  List<ManuscriptRun.Result> work(Assignment assignment, Layers layers, Outlet output);

  @Override
  void close();
}
