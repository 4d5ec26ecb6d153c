package org.trifold.pipeline;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;

/** Threads that read and render. They die with the process that started them. */
final class Workers implements AutoCloseable {
  /** Bytes of stack: documents nest, and readers and renderers recurse. */
  static final long STACK = 16L << 20;

  private final ExecutorService service;

  private final Consumer<Boolean> watch;

  Workers(String name, int threads) {
    this(Executors.newFixedThreadPool(threads, factory(name)), begins -> {});
  }

  private Workers(ExecutorService service, Consumer<Boolean> watch) {
    this.service = service;
    this.watch = watch;
  }

  /** The same threads; this is told when a task gets one, and when it gives it back. */
  Workers watchedBy(Consumer<Boolean> watch) {
    return new Workers(service, watch);
  }

  private static ThreadFactory factory(String name) {
    return task -> {
      Thread thread = new Thread(null, task, "trifold-" + name, STACK);
      thread.setDaemon(true);
      // Libraries look for their services here; Maven keeps ours from the caller's loader.
      thread.setContextClassLoader(Workers.class.getClassLoader());
      return thread;
    };
  }

  /** What came of a task: a value, or what it threw. Nothing that a task throws ends a worker. */
  interface Result<T> {
    /** Waits. */
    T get() throws Throwable;
  }

  <T> Result<T> start(Callable<T> task) {
    Future<T> future = service.submit(() -> watched(task));
    return () -> {
      try {
        return future.get();
      } catch (ExecutionException e) {
        Throwable cause = e.getCause();
        throw cause == null ? e : cause;
      }
    };
  }

  private <T> T watched(Callable<T> task) throws Exception {
    watch.accept(true);
    try {
      return task.call();
    } finally {
      watch.accept(false);
    }
  }

  @Override
  public void close() {
    service.shutdownNow();
  }
}
