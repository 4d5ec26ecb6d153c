package org.trifold.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BarTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private Streams streams(boolean color) {
    PrintStream stream = new PrintStream(err, true, UTF_8);
    return new Streams(stream, stream, InputStream.nullInputStream(), true, color);
  }

  @Test
  void shortWorkShowsNoBar() {
    try (Bar bar = new Bar(streams(true), Duration.ofMinutes(1))) {
      bar.planned(2);
      bar.done("a");
    }
    assertEquals("", err.toString(UTF_8));
  }

  @Test
  void longWorkShowsHowFarItIs() throws InterruptedException {
    work(true);
    assertTrue(err.toString(UTF_8).contains("2/3"), err.toString(UTF_8));
    assertTrue(err.toString(UTF_8).contains("\u001b["), "in colour");
  }

  @Test
  void withoutColourThereIsNoColour() throws InterruptedException {
    work(false);
    assertTrue(err.toString(UTF_8).contains("2/3"), err.toString(UTF_8));
    assertFalse(err.toString(UTF_8).contains("\u001b[3"), err.toString(UTF_8));
  }

  private void work(boolean color) throws InterruptedException {
    try (Bar bar = new Bar(streams(color), Duration.ZERO)) {
      bar.planned(1);
      bar.planned(2);
      bar.done("a");
      long deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
      while (err.size() == 0 && System.nanoTime() < deadline) {
        Thread.sleep(10);
      }
      bar.done("a: paper");
    }
  }
}
