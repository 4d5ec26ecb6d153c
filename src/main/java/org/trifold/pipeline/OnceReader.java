package org.trifold.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.trifold.gate.Gate;
import org.trifold.read.Reading;

/**
 * Reads each article of a book or issue once, however many have it and whether it is rendered by
 * itself as well; other manuscripts, which one run asks for once, are not kept. Thread-safe.
 */
final class OnceReader implements Reader {
  private final Reader reader;

  /** Descriptions of books, each with the paths of its articles. */
  private final Map<String, List<String>> books;

  private final ConcurrentMap<String, FutureTask<Reading>> readings = new ConcurrentHashMap<>();

  OnceReader(Reader reader, Map<String, List<String>> books) {
    this.reader = reader;
    this.books = Map.copyOf(books);
  }

  /** As for any reader; of an article, the name and clock of the first call count. */
  @Override
  public Reading read(
      Gate gate, String path, String name, Map<String, String> attributes, Instant clock) {
    if (books.values().stream().noneMatch(articles -> articles.contains(path))) {
      return reader.read(gate, path, name, attributes, clock);
    }
    FutureTask<Reading> mine =
        new FutureTask<>(() -> reader.read(gate, path, name, attributes, clock));
    FutureTask<Reading> first = readings.putIfAbsent(path, mine);
    FutureTask<Reading> task = first == null ? mine : first;
    // Who comes first reads on its own thread, so nobody waits for one that has not begun.
    task.run();
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while reading " + path, e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException exception
          ? exception
          : new IllegalStateException(e);
    }
  }

  /** Of a book, the parses of all its articles together. */
  @Override
  public int parses(String path) {
    List<String> articles = books.get(path);
    return articles == null
        ? reader.parses(path)
        : articles.stream().mapToInt(reader::parses).sum();
  }

  @Override
  public void close() {
    reader.close();
  }
}
