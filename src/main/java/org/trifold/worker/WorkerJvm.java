package org.trifold.worker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.trifold.output.TemporaryFolder;

/**
 * A worker process, seen from the front. It is killed when this is closed and when the front ends;
 * should the front be killed, the worker's input ends and it goes by itself. Sending never waits.
 * For one thread.
 */
public final class WorkerJvm implements AutoCloseable {
  /** How long the ending of a process, or the rest of its output, is waited for. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final TemporaryFolder temporary;
  private final Process process;
  private final Tail tail = new Tail();
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final BlockingQueue<Message> sending = new LinkedBlockingQueue<>();
  private final Thread drain;
  private final Thread orders;
  private final Thread killer;

  /** What a worker does. */
  public sealed interface Event {}

  /** It says something. */
  public record Said(Message message) implements Event {}

  /**
   * It is gone.
   *
   * @param how in words: {@code exit code 3: Terminating due to …}
   * @param outOfMemory whether that was why
   */
  public record Gone(String how, boolean outOfMemory) implements Event {}

  /**
   * Starts one.
   *
   * @param heap the limit of its heap in mebibytes
   * @param talk is told each line that it writes to standard error, on another thread
   * @throws IOException where the system can't start it
   */
  public WorkerJvm(Launch launch, long heap, Consumer<String> talk) throws IOException {
    temporary = TemporaryFolder.create();
    try {
      process = launch.start(heap, temporary.path());
    } catch (IOException e) {
      temporary.close();
      throw e;
    }
    killer = new Thread(this::kill, "trifold-worker-end");
    Runtime.getRuntime().addShutdownHook(killer);
    drain = daemon("errors", () -> tail.drain(process.getErrorStream(), talk));
    daemon("messages", this::receive);
    orders = daemon("orders", this::deliver);
  }

  private static Thread daemon(String name, Runnable task) {
    Thread thread = new Thread(task, "trifold-worker-" + name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private void receive() {
    String fault = "";
    try (InputStream in = process.getInputStream()) {
      Frames.In frames = new Frames.In(in);
      for (Optional<Message> next = frames.next(); next.isPresent(); next = frames.next()) {
        events.add(new Said(next.get()));
      }
    } catch (IOException e) {
      // The process is gone, and its stream with it.
    } catch (RuntimeException e) {
      fault = String.valueOf(e.getMessage());
      process.destroyForcibly();
    }
    events.add(gone(fault));
  }

  private Gone gone(String fault) {
    try {
      if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        return new Gone("it closed its output", false);
      }
      drain.join(PATIENCE.toMillis());
    } catch (InterruptedException e) {
      return new Gone("it was given up", false);
    }
    String reason = tail.reason();
    String code = "exit code " + process.exitValue() + (reason.isEmpty() ? "" : ": " + reason);
    return new Gone(fault.isEmpty() ? code : fault, tail.has("java.lang.OutOfMemoryError"));
  }

  private void deliver() {
    try (OutputStream stream = process.getOutputStream()) {
      Frames.Out out = new Frames.Out(stream);
      while (true) {
        out.send(sending.take());
      }
    } catch (IOException e) {
      // It is gone, which the other thread tells.
    } catch (InterruptedException e) {
      // Closed.
    }
  }

  /** Sends a message, as soon as the worker reads it. */
  public void send(Message message) {
    sending.add(message);
  }

  /** What it does next; empty where it does nothing for so long. */
  public Optional<Event> next(Duration patience) throws InterruptedException {
    return Optional.ofNullable(events.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** The processor time that it has used so far, of all its threads, where the system tells. */
  public Optional<Duration> used() {
    return process.info().totalCpuDuration();
  }

  /** Closes its input, at which it ends by itself, and waits a little until it has. */
  public void awaitEnd() throws InterruptedException {
    orders.interrupt();
    process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** For a front that is ended from outside. */
  private void kill() {
    process.destroyForcibly();
    process.onExit().orTimeout(1, TimeUnit.SECONDS).exceptionally(e -> process).join();
    temporary.close();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    orders.interrupt();
    try {
      Runtime.getRuntime().removeShutdownHook(killer);
    } catch (IllegalStateException e) {
      // The front is ending, and the hook runs.
    }
    try {
      // What it still writes would be left behind.
      process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    temporary.close();
  }
}
