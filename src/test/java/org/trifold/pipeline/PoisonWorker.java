package org.trifold.pipeline;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.trifold.edition.Job;
import org.trifold.model.Rendition;

/**
 * A worker with the doubles of {@link Fakes} and an edition that does what manuscripts order:
 * {@code !spin}, {@code !wait}, {@code !exit}, {@code !hoard}, {@code !recurse}, {@code !print},
 * {@code !garbage}, and {@code !die}, which dies the first time only.
 */
public final class PoisonWorker {
  private PoisonWorker() {}

  public static void main(String[] args) {
    WorkerMain.serve(Fakes.FakeReader::new, PoisonWorker::providers);
  }

  /** The same in front and worker. */
  static Providers providers() {
    return new Providers(
        List.of(
            Fakes.FakeEdition.plain("paper", ".pap"),
            new Fakes.FakeEdition("mail", PoisonWorker::obey)),
        List.of(new Fakes.FakeInspection("words", true, "unspeakable")));
  }

  private static Rendition obey(Job job) {
    String text = job.publication().document().body().text();
    try {
      if (text.contains("!spin")) {
        spin();
      } else if (text.contains("!wait")) {
        Thread.sleep(Long.MAX_VALUE);
      } else if (text.contains("!exit")) {
        System.exit(7);
      } else if (text.contains("!hoard")) {
        hoard();
      } else if (text.contains("!recurse")) {
        recurse(0);
      } else if (text.contains("!print")) {
        System.out.println("a library talks");
      } else if (text.contains("!garbage")) {
        new FileOutputStream(FileDescriptor.out)
            .write("no message".getBytes(StandardCharsets.UTF_8));
      } else if (text.contains("!die")) {
        Path mark = job.root().resolve("died-" + job.publication().name());
        if (!Files.exists(mark)) {
          Files.writeString(mark, "");
          ProcessHandle.current().info();
          Thread.sleep(Long.MAX_VALUE);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return Fakes.FakeEdition.plain("mail", ".mail").render(job);
  }

  private static void spin() {
    long n = 0;
    while (n >= 0) {
      n = (n + 1) & 0xFFFF;
    }
  }

  private static void hoard() {
    List<byte[]> all = new ArrayList<>();
    while (true) {
      all.add(new byte[1 << 20]);
    }
  }

  private static int recurse(int depth) {
    return depth < 0 ? depth : recurse(depth + 1) + 1;
  }
}
