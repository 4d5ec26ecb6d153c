package org.trifold.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.LogManager;
import org.trifold.worker.Frames;
import org.trifold.worker.Message;
import org.trifold.worker.Thrown;

/**
 * The worker's side of the pipe, and the whole of its process. Standard input and output carry
 * messages; whatever libraries print goes to standard error.
 */
public final class WorkerMain {
  /** The front is gone, or what it says can't be understood. */
  private static final int ABANDONED = 4;

  private WorkerMain() {}

  /** Works until the front has nothing left to do. */
  public static void main(String[] args) {
    serve(Reader::open, () -> Providers.load(WorkerMain.class.getClassLoader()));
  }

  /** As {@link #main}, with these parts; they are not asked for before standard output is safe. */
  static void serve(Supplier<Reader> readers, Supplier<Providers> providers) {
    PrintStream pipe = System.out;
    InputStream orders = System.in;
    System.setOut(System.err);
    System.setIn(InputStream.nullInputStream());
    Frames.Out out = new Frames.Out(pipe);
    Consumer<Message> front = message -> send(out, pipe, message);
    WorkerBench bench = new WorkerBench(front);
    front.accept(new Message.Hello(Message.PROTOCOL, Version.current()));
    Reader reader = readers.get();
    warm(reader);
    try {
      Frames.In in = new Frames.In(orders);
      for (Optional<Message> next = in.next(); next.isPresent(); next = in.next()) {
        if (next.get() instanceof Message.Open open) {
          if (!open.talking()) {
            // Nobody reads it, and to format it costs time.
            LogManager.getLogManager().reset();
          }
          bench.open(Assignment.of(open), providers.get(), reader);
        } else {
          bench.hear(next.get());
        }
      }
    } catch (IOException | RuntimeException e) {
      front.accept(new Message.Unable(Thrown.of(e)));
    }
    if (!bench.isFinished()) {
      // In the middle of a rendering: nobody waits for it any more.
      Runtime.getRuntime().halt(ABANDONED);
    }
  }

  /** What the first manuscript would wait for is begun before the front has found one. */
  private static void warm(Reader reader) {
    Thread thread = new Thread(null, reader::warm, "trifold-warm", Workers.STACK);
    thread.setDaemon(true);
    thread.start();
  }

  private static void send(Frames.Out out, PrintStream pipe, Message message) {
    try {
      out.send(message);
    } catch (IOException e) {
      Runtime.getRuntime().halt(ABANDONED);
    }
    // A PrintStream throws nothing.
    if (pipe.checkError()) {
      Runtime.getRuntime().halt(ABANDONED);
    }
  }
}
