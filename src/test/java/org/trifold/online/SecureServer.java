package org.trifold.online;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Servers of https on this machine, whose certificate only those trust who are told to. */
public final class SecureServer implements AutoCloseable {
  private static final char[] PASSWORD = "password".toCharArray();

  private final HttpsServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, HttpHandler> pages = new ConcurrentHashMap<>();

  /** A certificate of its own maker, for the names and addresses that the tests use. */
  public static Path keys(Path folder) throws IOException, InterruptedException {
    Path file = folder.resolve("keys.jks");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=test",
                "-ext",
                "san=dns:pictures.example,dns:other.example,dns:xn--bcher-kva.example,ip:127.0.0.1,"
                    + "ip:0:0:0:0:0:0:0:1",
                "-validity",
                "2",
                "-storetype",
                "JKS",
                "-keystore",
                file.toString(),
                "-storepass",
                "password",
                "-keypass",
                "password")
            .redirectErrorStream(true)
            .start();
    String said =
        new String(
            keytool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    if (keytool.waitFor() != 0) {
      throw new IOException(said);
    }
    return file;
  }

  private static KeyStore store(Path keys) throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("JKS");
    try (InputStream in = Files.newInputStream(keys)) {
      store.load(in, PASSWORD);
    }
    return store;
  }

  /** Who trusts that certificate and no other. */
  public static SSLContext trusting(Path keys) throws GeneralSecurityException, IOException {
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    KeyStore certificates = KeyStore.getInstance("JKS");
    certificates.load(null, PASSWORD);
    certificates.setCertificateEntry("server", store(keys).getCertificate("server"));
    trust.init(certificates);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  public SecureServer(Path keys, String address) throws GeneralSecurityException, IOException {
    this(keys, address, 0);
  }

  public SecureServer(Path keys, String address, int port)
      throws GeneralSecurityException, IOException {
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(store(keys), PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName(address), port), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.add(exchange.getRequestHeaders().getFirst("Host") + exchange.getRequestURI());
    HttpHandler page = pages.get(exchange.getRequestURI().getPath());
    if (page == null) {
      exchange.sendResponseHeaders(404, -1);
    } else {
      page.handle(exchange);
    }
    exchange.close();
  }

  public SecureServer with(String path, byte[] content) {
    return on(
        path,
        exchange -> {
          exchange.sendResponseHeaders(200, content.length);
          exchange.getResponseBody().write(content);
        });
  }

  public SecureServer redirecting(String path, String location) {
    return on(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Location", location);
          exchange.sendResponseHeaders(302, -1);
        });
  }

  public SecureServer on(String path, HttpHandler page) {
    pages.put(path, page);
    return this;
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** Host and path of each request, in order. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
