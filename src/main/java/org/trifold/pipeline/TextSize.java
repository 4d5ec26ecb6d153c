package org.trifold.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.trifold.gate.Gate;
import org.trifold.gather.Descriptions;
import org.trifold.model.FindingException;

/** How much a manuscript says, to tell how long it may take. */
final class TextSize {
  private TextSize() {}

  /**
   * Packed bytes of a manuscript and of the files that it includes, each once, as far as that can
   * be told without parsing; of a book or an issue, of all its articles.
   */
  static long of(Gate gate, String path) {
    List<String> files = new ArrayList<>(List.of(path));
    if (Descriptions.isDescription(path)) {
      try {
        files.addAll(Descriptions.read(gate, path).paths());
      } catch (FindingException e) {
        // Told when it is worked on.
      }
    }
    return IncludeScan.size(gate, files);
  }
}
