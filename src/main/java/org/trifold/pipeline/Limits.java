package org.trifold.pipeline;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.trifold.config.Settings;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;

/**
 * What a worker and a manuscript may use. Not thread-safe.
 *
 * <p>Processor time: what the setting says, and a second for each 4 kB that are left of its text
 * when it is packed ({@link PackedText}), which is 12 to 16 kB of prose: so a flood of one thing
 * earns no time, however long it is. An article of 15 kB was measured to take 5 to 12 seconds with
 * the start of everything, a book of 630 kB 30, on a crowded machine of two cores.
 *
 * <p>Memory: a book of 100,000 words was measured to need 256 MB of heap. By itself the limit is
 * 512 MB and 128 for each thread, which leaves a JVM with two threads under 1 GB.
 */
final class Limits {
  private static final long BYTES_A_SECOND = 4_000;
  private static final long HEAP = 512;
  private static final long HEAP_A_JOB = 128;

  /** Less heap than this, in mebibytes, does not hold the program itself. */
  private static final long LEAST_HEAP = 64;

  /** A year, in seconds: as good as none. */
  private static final long MOST_TIME = 31_536_000;

  /** A tebibyte. */
  private static final long MOST_HEAP = 1 << 20;

  /** How many times the processor time may go by on the wall for what only waits. */
  private static final int WALL = 10;

  /** The same where links are asked: a host is asked once a second, and may take its time. */
  private static final int WALL_ONLINE = 200;

  private final Duration time;
  private final int wall;
  private final long heap;
  private final ToLongFunction<String> size;
  private final Map<String, Duration> times = new HashMap<>();

  private Limits(Duration time, int wall, long heap, ToLongFunction<String> size) {
    this.time = time;
    this.wall = wall;
    this.heap = heap;
    this.size = size;
  }

  /**
   * As the settings say.
   *
   * @param size packed bytes of the text of a manuscript, asked only for one that takes long
   * @throws FindingException for what can't be a limit
   */
  static Limits of(Settings settings, ToLongFunction<String> size) {
    long heap = settings.number(GeneralSettings.HEAP_LIMIT);
    return new Limits(
        Duration.ofSeconds(number(settings, GeneralSettings.TIME_LIMIT, 1, MOST_TIME)),
        settings.flag(GeneralSettings.ONLINE) ? WALL_ONLINE : WALL,
        heap == 0
            ? HEAP + HEAP_A_JOB * GeneralSettings.jobs(settings)
            : number(settings, GeneralSettings.HEAP_LIMIT, LEAST_HEAP, MOST_HEAP),
        size);
  }

  /** The number that a setting is, if it can be that. */
  static long number(Settings settings, String key, long least, long most) {
    long number = settings.number(key);
    if (number < least || number > most) {
      throw new FindingException(
          Finding.error(
              "TF-RUN-034",
              settings.value(key).where(),
              "The setting \"" + key + "\" can't be " + number + ".",
              "Write a number from " + least + " to " + most + "."));
    }
    return number;
  }

  /** The heap of a worker in mebibytes. */
  long heap() {
    return heap;
  }

  /** How many times as long what only waits may take. */
  int wall() {
    return wall;
  }

  /** The processor time of a manuscript without text. */
  Duration least() {
    return time;
  }

  /** The processor time of a manuscript. */
  Duration time(String path) {
    return times.computeIfAbsent(path, p -> time.plusSeconds(size.applyAsLong(p) / BYTES_A_SECOND));
  }
}
