package org.trifold.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.trifold.model.Finding;
import org.trifold.pipeline.Progress;

/**
 * A progress bar on a terminal. It shows up only when the work has lasted a while, and is wiped
 * away at the end. Thread-safe.
 */
final class Bar implements Progress, AutoCloseable {
  /** Columns: narrow enough for every terminal. */
  private static final int WIDTH = 78;

  private final Streams streams;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "trifold-progress");
            thread.setDaemon(true);
            return thread;
          });

  private final Future<?> showing;
  private Optional<ProgressBar> bar = Optional.empty();
  private int planned;
  private int done;
  private boolean closed;

  /** A bar that appears after this time. */
  Bar(Streams streams, Duration delay) {
    this.streams = streams;
    this.showing = timer.schedule(this::show, delay.toMillis(), TimeUnit.MILLISECONDS);
  }

  private synchronized void show() {
    if (closed) {
      return;
    }
    bar =
        Optional.of(
            new ProgressBarBuilder()
                .setConsumer(new ConsoleProgressBarConsumer(streams.err(), WIDTH))
                .setStyle(
                    streams.color()
                        ? ProgressBarStyle.COLORFUL_UNICODE_BAR
                        : ProgressBarStyle.ASCII)
                .setInitialMax(planned)
                .startsFrom(done, Duration.ZERO)
                .hideEta()
                .clearDisplayOnFinish()
                .build());
  }

  @Override
  public synchronized void planned(int steps) {
    planned += steps;
    bar.ifPresent(b -> b.maxHint(planned));
  }

  @Override
  public synchronized void done(String step) {
    done++;
    bar.ifPresent(b -> b.stepTo(done).setExtraMessage(" " + Finding.harmless(step)));
  }

  @Override
  public synchronized void close() {
    closed = true;
    showing.cancel(false);
    timer.shutdownNow();
    bar.ifPresent(ProgressBar::close);
  }
}
