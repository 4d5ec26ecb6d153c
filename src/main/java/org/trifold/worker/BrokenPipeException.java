package org.trifold.worker;

/** What came through the pipe is no message of this protocol. */
public final class BrokenPipeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BrokenPipeException(String message) {
    super(message);
  }
}
