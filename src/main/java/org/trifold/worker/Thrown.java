package org.trifold.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was thrown in the worker, as data.
 *
 * @param described its class and message, as it tells them itself
 * @param trace where it was thrown
 */
public record Thrown(String described, List<Frame> trace, Optional<Thrown> cause) {
  /** Of a longer chain of causes the rest is left out. */
  private static final int MOST_CAUSES = 20;

  /** Of a deeper stack the rest is left out: an overflow has a thousand. */
  private static final int MOST_FRAMES = 1024;

  /** A line of a stack trace. */
  public record Frame(String type, String method, String file, long line) {}

  public Thrown {
    trace = List.copyOf(trace);
  }

  /** The data of a throwable; what it suppressed is left out. */
  public static Thrown of(Throwable thrown) {
    return of(thrown, MOST_CAUSES);
  }

  private static Thrown of(Throwable thrown, int causes) {
    List<Frame> frames = new ArrayList<>();
    for (StackTraceElement element : thrown.getStackTrace()) {
      if (frames.size() < MOST_FRAMES) {
        String file = element.getFileName();
        frames.add(
            new Frame(
                element.getClassName(),
                element.getMethodName(),
                file == null ? "" : file,
                element.getLineNumber()));
      }
    }
    Optional<Thrown> cause =
        causes == 0
            ? Optional.empty()
            : Optional.ofNullable(thrown.getCause()).map(t -> of(t, causes - 1));
    return new Thrown(described(thrown), frames, cause);
  }

  /** A library's exception may fail to describe itself. */
  private static String described(Throwable thrown) {
    try {
      return String.valueOf(thrown);
    } catch (RuntimeException e) {
      return thrown.getClass().getName();
    }
  }

  /** An exception that prints as the one in the worker did. */
  public Exception asException() {
    return new FromWorker(this);
  }

  private static final class FromWorker extends Exception {
    private static final long serialVersionUID = 1L;

    private FromWorker(Thrown thrown) {
      super(thrown.described(), thrown.cause().map(Thrown::asException).orElse(null));
      setStackTrace(
          thrown.trace().stream()
              .map(
                  frame ->
                      new StackTraceElement(
                          frame.type(),
                          frame.method(),
                          frame.file().isEmpty() ? null : frame.file(),
                          (int) frame.line()))
              .toArray(StackTraceElement[]::new));
    }

    @Override
    public String toString() {
      return String.valueOf(getMessage());
    }
  }
}
