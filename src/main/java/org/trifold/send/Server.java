package org.trifold.send;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;

/**
 * Where mail is handed in.
 *
 * @param host its name
 * @param port its port
 * @param security how the connection is kept from others
 */
public record Server(String host, int port, Security security) {
  /** RFC 6409, §3.1: the port for handing in mail. */
  private static final int SUBMISSION = 587;

  /** RFC 8314, §3.3: the port for handing in mail over TLS from the start. */
  private static final int SUBMISSIONS = 465;

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  /** How a connection is kept from others. */
  public enum Security {
    /** TLS from the start. */
    TLS("TLS"),
    /** In the clear until both sides agree on TLS; without it nothing is sent. */
    STARTTLS("STARTTLS"),
    /** TLS if the server offers it. */
    OPTIONAL("TLS if offered");

    private final String words;

    Security(String words) {
      this.words = words;
    }
  }

  /**
   * Reads an address: {@code smtp://mail.example.org:587}, {@code smtps://mail.example.org}, or a
   * host with or without a port.
   *
   * @param plain whether a server without TLS is good enough, as it always is on this machine
   * @throws FindingException where it is none, or names a user
   */
  public static Server of(String written, boolean plain) {
    String text = written.strip();
    try {
      URI uri = new URI(text.contains("://") ? text : "smtp://" + text);
      if (uri.getRawUserInfo() != null || text.contains("@")) {
        throw refused(
            "The server's address names a user.",
            "Command lines are seen by others: set TRIFOLD_SMTP_USER and TRIFOLD_SMTP_PASSWORD.");
      }
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      boolean bare = !uri.isOpaque() && uri.getRawPath().isEmpty() && uri.getRawQuery() == null;
      if (uri.getHost() != null
          && bare
          && uri.getPort() != 0
          && uri.getPort() <= 0xFFFF
          && (scheme.equals("smtp") || scheme.equals("smtps"))) {
        return of(uri.getHost(), uri.getPort(), scheme.equals("smtps"), plain);
      }
    } catch (URISyntaxException e) {
      // told below
    }
    throw refused(
        "\"" + text.replaceAll("\\p{Cntrl}", "?") + "\" is no mail server.",
        "Write smtp://mail.example.org:587, or smtps:// for TLS from the start.");
  }

  private static Server of(String host, int port, boolean tls, boolean plain) {
    boolean free = plain || THIS_MACHINE.contains(host.toLowerCase(Locale.ROOT));
    Security security = tls ? Security.TLS : free ? Security.OPTIONAL : Security.STARTTLS;
    return new Server(host, port > 0 ? port : tls ? SUBMISSIONS : SUBMISSION, security);
  }

  private static FindingException refused(String message, String hint) {
    return new FindingException(
        Finding.error("TF-SEND-002", SourceLocation.ofFile(""), message, hint));
  }

  /** As it would be written: {@code smtp://mail.example.org:587}. */
  public String address() {
    return (security == Security.TLS ? "smtps://" : "smtp://") + host + ":" + port;
  }

  /** With how it is kept from others. */
  public String described() {
    return address() + " (" + security.words + ")";
  }
}
