package org.trifold.online;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import org.trifold.online.Answer.Kind;

/**
 * Asks by HTTP: HEAD, and GET where that fails, for not every server knows HEAD. Follows redirects
 * itself, so that each host on the way is looked at before it is asked. Sends no cookies and no
 * credentials, and reads no content. Thread-safe.
 */
public final class WebProbe implements Probe {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration WHOLE = Duration.ofSeconds(20);

  /** Browsers give up after 20; no honest address needs more than a few. */
  private static final int MOST_REDIRECTS = 5;

  private final Predicate<InetAddress> askable;
  private final HostPace pace;
  private final Duration patience;
  private final HttpClient client;

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
    this.askable = askable;
    this.pace = new HostPace(pause);
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public Answer ask(URI address) {
    try {
      URI here = address;
      for (int i = 0; i <= MOST_REDIRECTS; i++) {
        Optional<Answer> refused = refused(here);
        if (refused.isPresent()) {
          return refused.get();
        }
        HttpResponse<InputStream> response = send(here, "HEAD");
        if (response.statusCode() >= 400) {
          response = send(here, "GET");
        }
        Optional<String> next = response.headers().firstValue("Location");
        if (response.statusCode() / 100 != 3 || next.isEmpty()) {
          return judge(response.statusCode());
        }
        here = here.resolve(next.get());
      }
      return new Answer(Kind.DEAD, "more than " + MOST_REDIRECTS + " redirects");
    } catch (UnknownHostException e) {
      return new Answer(Kind.DEAD, "there is no such host");
    } catch (HttpTimeoutException e) {
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

  private Optional<Answer> refused(URI address) throws UnknownHostException {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https") || address.getHost() == null) {
      throw new IllegalArgumentException("no web address: " + address);
    }
    for (InetAddress host : InetAddress.getAllByName(address.getHost())) {
      if (!askable.test(host)) {
        return Optional.of(new Answer(Kind.PRIVATE, "a network of somebody's own"));
      }
    }
    return Optional.empty();
  }

  private HttpResponse<InputStream> send(URI address, String method)
      throws IOException, InterruptedException {
    pace.await(address.getHost());
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .method(method, HttpRequest.BodyPublishers.noBody())
            .timeout(patience)
            .header("User-Agent", "Trifold link check")
            .build();
    HttpResponse<InputStream> response =
        client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    response.body().close();
    return response;
  }

  /** RFC 9110, §15.5: not found and gone are the reader's too; others may be for programs only. */
  private static Answer judge(int status) {
    Kind kind = status < 400 ? Kind.FINE : status == 404 || status == 410 ? Kind.DEAD : Kind.UNSURE;
    return new Answer(kind, "status " + status);
  }
}
