package org.trifold.online;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLException;
import org.trifold.gate.Remote;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.ShownAddress;
import org.trifold.model.SourceLocation;

/**
 * Fetches files by https from the hosts that are opened, each address once: what it gave, or why it
 * gave nothing, counts for the whole run. Thread-safe.
 */
public final class Fetcher implements Remote {
  /** As large as a text may be, and no more in memory than a run can spare. */
  private static final Measure MEASURE = new Measure(Duration.ofSeconds(30), 16 << 20, 64L << 20);

  private static final int MOST_REDIRECTS = 5;

  private final OpenHosts hosts;
  private final WebClient client;
  private final Measure measure;
  private final AtomicLong left;
  private final ConcurrentMap<URI, FutureTask<Outcome>> outcomes = new ConcurrentHashMap<>();

  /**
   * What a fetched file may take.
   *
   * @param patience time, with all redirects
   * @param most bytes of a file, unpacked
   * @param ofARun bytes of all files of a run together, since they are held in memory
   */
  record Measure(Duration patience, int most, long ofARun) {}

  /** What came of an address. */
  private sealed interface Outcome {}

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Got(byte[] content) implements Outcome {}

  /** Why nothing came; the sentence goes on behind the address. */
  private record Failed(String rule, String words, String hint) implements Outcome {}

  /** Fetches from these hosts. */
  public Fetcher(OpenHosts hosts) {
    this(hosts, WebClient.ofTheMachine(new PublicOrWrittenOut()), MEASURE);
  }

  /** Fetches by this client, no more than this. */
  Fetcher(OpenHosts hosts, WebClient client, Measure measure) {
    this.hosts = hosts;
    this.client = client;
    this.measure = measure;
    this.left = new AtomicLong(measure.ofARun);
  }

  @Override
  public boolean opens(String address) {
    return SecureAddress.of(address).filter(hosts::opens).isPresent();
  }

  @Override
  public byte[] fetch(String address, SourceLocation askedBy) {
    SecureAddress secure =
        SecureAddress.of(address)
            .filter(hosts::opens)
            .orElseThrow(() -> new IllegalArgumentException("not opened"));
    Outcome outcome = once(secure);
    if (outcome instanceof Failed failed) {
      throw new FindingException(
          Finding.error(
              failed.rule,
              askedBy,
              "\"" + ShownAddress.of(address) + "\" " + failed.words,
              failed.hint));
    }
    return ((Got) outcome).content.clone();
  }

  private Outcome once(SecureAddress address) {
    FutureTask<Outcome> mine = new FutureTask<>(() -> follow(address));
    FutureTask<Outcome> first = outcomes.putIfAbsent(address.uri(), mine);
    FutureTask<Outcome> task = first == null ? mine : first;
    // Who comes first fetches on its own thread, so nobody waits for one that has not begun.
    task.run();
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return unfetched("the build was stopped");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private Outcome follow(SecureAddress address) throws InterruptedException {
    long end = System.nanoTime() + measure.patience.toNanos();
    SecureAddress here = address;
    try {
      for (int i = 0; i <= MOST_REDIRECTS; i++) {
        long most = Math.min(measure.most, left.get());
        Duration rest = Duration.ofNanos(end - System.nanoTime());
        Reply reply = client.ask(here.uri(), "GET", (int) Math.max(1, most), rest);
        if (!reply.leadsOn()) {
          return judge(reply, most);
        }
        String next = reply.location().orElseThrow();
        Optional<SecureAddress> opened =
            resolved(here, next).flatMap(SecureAddress::of).filter(hosts::opens);
        if (opened.isEmpty()) {
          return astray(
              "leads on to \""
                  + ShownAddress.of(resolved(here, next).orElse(next))
                  + "\", which allow-network does not open.");
        }
        here = opened.get();
      }
      return astray("leads on more than " + MOST_REDIRECTS + " times.");
    } catch (OwnNetworkException e) {
      return new Failed(
          "TF-NET-003",
          "is on a host of a private network; it was not asked.",
          "Copy the file into the project, or name the host in allow-network by its IP address.");
    } catch (UnknownHostException e) {
      return unfetched("there is no such host");
    } catch (InterruptedIOException e) {
      return unfetched("no whole answer in " + measure.patience.toSeconds() + " seconds");
    } catch (SSLException e) {
      return unfetched("no safe connection, or a certificate that is not trusted");
    } catch (IOException e) {
      return unfetched("the connection fails");
    }
  }

  private static Optional<String> resolved(SecureAddress here, String location) {
    try {
      return Optional.of(here.uri().resolve(location).toString());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Outcome judge(Reply reply, long most) {
    if (reply.status() != 200) {
      return unfetched("status " + reply.status());
    }
    if (!reply.whole() || left.addAndGet(-reply.body().length) < 0) {
      String size =
          most < measure.most
              ? "is more than the rest of " + (measure.ofARun >> 20) + " MiB that a run may fetch."
              : "is larger than " + (measure.most >> 20) + " MiB.";
      return new Failed("TF-NET-005", size, "Make it smaller, or copy the file into the project.");
    }
    return new Got(reply.body());
  }

  private static Outcome astray(String words) {
    return new Failed(
        "TF-NET-002",
        words,
        "Name the address it leads to, whose host must be open and https, or copy the file into"
            + " the project.");
  }

  private static Outcome unfetched(String why) {
    return new Failed(
        "TF-NET-004",
        "can't be fetched: " + why + ".",
        "Correct the address, try again, or copy the file into the project.");
  }
}
