package org.trifold.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.output.Outlet;
import org.trifold.output.OutputFile;
import org.trifold.worker.Message;

/** Has the front write, and waits until it has; reads by itself. Thread-safe. */
final class FrontOutlet implements Outlet {
  private final Outlet folder;
  private final Consumer<Message> front;
  private final AtomicLong tickets = new AtomicLong();
  private final ConcurrentMap<Long, BlockingQueue<List<Finding>>> waiting =
      new ConcurrentHashMap<>();

  /**
   * An outlet.
   *
   * @param folder is read from
   * @param front is told what to write
   */
  FrontOutlet(Outlet folder, Consumer<Message> front) {
    this.folder = folder;
    this.front = front;
  }

  @Override
  public String display(String path) {
    return folder.display(path);
  }

  @Override
  public Optional<byte[]> read(String path) {
    return folder.read(path);
  }

  @Override
  public void write(List<OutputFile> files) {
    long ticket = tickets.incrementAndGet();
    BlockingQueue<List<Finding>> answer = new LinkedBlockingQueue<>();
    waiting.put(ticket, answer);
    front.accept(new Message.Write(ticket, files));
    try {
      List<Finding> findings = answer.take();
      if (!findings.isEmpty()) {
        throw new FindingException(findings);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while the front writes", e);
    } finally {
      waiting.remove(ticket);
    }
  }

  /** The front's answer. */
  void written(Message.Written written) {
    BlockingQueue<List<Finding>> answer = waiting.get(written.ticket());
    if (answer != null) {
      answer.add(written.findings());
    }
  }
}
