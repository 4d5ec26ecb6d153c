package org.trifold.online;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiPredicate;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.Timeout;

/**
 * Asks one address once. A name is looked up once, its addresses are looked at, and the very ones
 * are connected, so that a name can't be somebody else by then. Follows no redirect, uses no proxy
 * (which would look the name up itself), keeps no connection, sends no cookies and no login. Each
 * answer has a time and a size. Thread-safe.
 */
final class WebClient {
  private static final Timeout CONNECT = Timeout.ofSeconds(10);

  /** More connections at once than a run has threads. */
  private static final int CONNECTIONS = 256;

  private final CloseableHttpClient client;

  /** Finds the addresses of a name. */
  @FunctionalInterface
  interface Lookup {
    InetAddress[] of(String host) throws UnknownHostException;
  }

  /**
   * A client.
   *
   * @param askable host as it was asked for, and each address of it
   * @param trust whose certificates count
   */
  WebClient(Lookup lookup, BiPredicate<String, InetAddress> askable, SSLContext trust) {
    this.client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(new LookedAt(lookup, askable))
                    .setTlsSocketStrategy(new DefaultClientTlsStrategy(trust))
                    .setMaxConnTotal(CONNECTIONS)
                    .setMaxConnPerRoute(CONNECTIONS)
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom().setConnectTimeout(CONNECT).build())
                    .build())
            .setConnectionReuseStrategy((request, response, context) -> false)
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .build();
  }

  /** As the machine looks names up, with the certificates that Java trusts. */
  static WebClient ofTheMachine(BiPredicate<String, InetAddress> askable) {
    return new WebClient(InetAddress::getAllByName, askable, SSLContexts.createDefault());
  }

  /** Lets only addresses through that may be asked; where one of a name's may not, none. */
  private record LookedAt(Lookup lookup, BiPredicate<String, InetAddress> askable)
      implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      InetAddress[] found = lookup.of(host);
      for (InetAddress address : found) {
        if (!askable.test(host, address)) {
          throw new OwnNetworkException(host);
        }
      }
      return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }

  /**
   * Asks.
   *
   * @param address http or https, with a host
   * @param most bytes of the body that are wanted; for 0 it is not read
   * @param patience for all of it; whatever the server does, the caller has gone on by then
   * @throws OwnNetworkException where the host must not be asked
   * @throws InterruptedIOException where it takes longer
   */
  Reply ask(URI address, String method, int most, Duration patience)
      throws IOException, InterruptedException {
    HttpUriRequestBase request = new HttpUriRequestBase(method, withoutLogin(address));
    request.setHeader("User-Agent", "Trifold");
    FutureTask<Reply> answer = new FutureTask<>(() -> exchange(request, address, most));
    Thread thread = new Thread(answer, "trifold-online");
    thread.setDaemon(true);
    thread.start();
    try {
      return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new InterruptedIOException("no whole answer in time");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException fault) {
        throw fault;
      }
      throw new IOException("the answer can't be understood", e.getCause());
    } finally {
      request.cancel();
    }
  }

  private static URI withoutLogin(URI address) {
    String login = address.getRawUserInfo();
    return login == null ? address : URI.create(address.toString().replace(login + "@", ""));
  }

  private Reply exchange(HttpUriRequestBase request, URI address, int most) throws IOException {
    String scheme = address.getScheme().toLowerCase(Locale.ROOT);
    String host = address.getHost().replaceAll("[\\[\\]]", "");
    ClassicHttpResponse response =
        client.executeOpen(
            new HttpHost(scheme, host, address.getPort()), request, HttpClientContext.create());
    try {
      Optional<String> location =
          Optional.ofNullable(response.getFirstHeader("Location")).map(Header::getValue);
      HttpEntity entity = response.getEntity();
      byte[] body = new byte[0];
      if (most > 0 && entity != null) {
        InputStream in = entity.getContent();
        body = in.readNBytes(most + 1);
      }
      boolean whole = body.length <= most;
      return new Reply(response.getCode(), location, whole ? body : new byte[0], whole);
    } finally {
      // Before it is closed, else all that still comes would be read.
      request.cancel();
      try {
        response.close();
      } catch (IOException e) {
        // it was cut off
      }
    }
  }
}
