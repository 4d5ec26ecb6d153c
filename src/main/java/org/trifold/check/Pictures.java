package org.trifold.check;

import java.io.IOException;
import java.util.Optional;
import org.trifold.gate.Gate;
import org.trifold.gate.GateFile;
import org.trifold.gate.ImageHeader;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;

/** How large the files of pictures are. Thread-safe. */
@FunctionalInterface
public interface Pictures {
  /** A camera's preview and colour profile stand before a photograph's size; they are smaller. */
  int HEAD = 1 << 20;

  /**
   * A picture's file.
   *
   * @param bytes how long the file is
   * @param width in pixels; 0 for a drawing, which has none
   * @param height in pixels; 0 for a drawing
   */
  record Size(long bytes, int width, int height) {}

  /**
   * Of a file; empty where it can't be read.
   *
   * @param path relative to the project root
   */
  Optional<Size> size(String path);

  /** Knows of no file. */
  static Pictures none() {
    return path -> Optional.empty();
  }

  /** Reads the heads of files behind a gate. */
  static Pictures behind(Gate gate) {
    return path -> {
      try (GateFile file = gate.open(path, SourceLocation.ofFile(path))) {
        Optional<ImageHeader> head = ImageHeader.read(file.read(0, HEAD));
        return Optional.of(
            new Size(
                file.size(),
                head.map(ImageHeader::width).orElse(0),
                head.map(ImageHeader::height).orElse(0)));
      } catch (FindingException | IOException e) {
        // Reading the manuscript has told of it.
        return Optional.empty();
      }
    };
  }
}
