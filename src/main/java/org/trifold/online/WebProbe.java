package org.trifold.online;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import org.trifold.online.Answer.Kind;

/**
 * Asks by HTTP: HEAD, and GET where that fails, for not every server knows HEAD. Follows redirects
 * itself, so that each host on the way is looked at before it is asked. Sends no cookies and no
 * credentials, and reads no content. Thread-safe.
 */
public final class WebProbe implements Probe {
  private static final Duration WHOLE = Duration.ofSeconds(20);

  /** Browsers give up after 20; no honest address needs more than a few. */
  private static final int MOST_REDIRECTS = 5;

  private final HostPace pace;
  private final Duration patience;
  private final WebClient client;

  /** Asks hosts of the public network, each at most once a second. */
  public WebProbe() {
    this(new PublicNetwork(), Duration.ofSeconds(1), WHOLE);
  }

  /**
   * Asks.
   *
   * @param askable hosts that may be asked
   * @param pause between two questions to one host
   * @param patience how long an answer may take
   */
  WebProbe(Predicate<InetAddress> askable, Duration pause, Duration patience) {
    this(WebClient.ofTheMachine((host, address) -> askable.test(address)), pause, patience);
  }

  /** Asks by this client. */
  WebProbe(WebClient client, Duration pause, Duration patience) {
    this.client = client;
    this.pace = new HostPace(pause);
    this.patience = patience;
  }

  @Override
  public Answer ask(URI address) {
    try {
      URI here = address;
      for (int i = 0; i <= MOST_REDIRECTS; i++) {
        Reply reply = send(here, "HEAD");
        if (reply.status() >= 400) {
          reply = send(here, "GET");
        }
        if (!reply.leadsOn()) {
          return judge(reply.status());
        }
        here = here.resolve(reply.location().orElseThrow());
      }
      return new Answer(Kind.DEAD, "more than " + MOST_REDIRECTS + " redirects");
    } catch (OwnNetworkException e) {
      return new Answer(Kind.PRIVATE, "a network of somebody's own");
    } catch (UnknownHostException e) {
      return new Answer(Kind.DEAD, "there is no such host");
    } catch (InterruptedIOException e) {
      return new Answer(Kind.UNSURE, "no answer in time");
    } catch (SSLException e) {
      return new Answer(Kind.DEAD, "no safe connection");
    } catch (IOException e) {
      return new Answer(Kind.DEAD, "no connection");
    } catch (IllegalArgumentException e) {
      return new Answer(Kind.DEAD, "a redirect to no web address");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer(Kind.UNSURE, "interrupted");
    }
  }

  private Reply send(URI address, String method) throws IOException, InterruptedException {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https") || address.getHost() == null) {
      throw new IllegalArgumentException("no web address");
    }
    pace.await(address.getHost());
    return client.ask(address, method, 0, patience);
  }

  /** RFC 9110, §15.5: not found and gone are the reader's too; others may be for programs only. */
  private static Answer judge(int status) {
    Kind kind = status < 400 ? Kind.FINE : status == 404 || status == 410 ? Kind.DEAD : Kind.UNSURE;
    return new Answer(kind, "status " + status);
  }
}
