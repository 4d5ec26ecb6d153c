package org.trifold.send;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.trifold.model.Finding;
import org.trifold.model.SourceLocation;

/** What went wrong between us and a server, one line each. */
final class SmtpFaults {
  /** RFC 5321, §4.2.3 and RFC 1870, §6.1: more than the server takes. */
  private static final int TOO_LARGE = 552;

  /** RFC 4954, §6: nothing without a login. */
  private static final int LOGIN_WANTED = 530;

  /** Answers of servers are as long as they like. */
  private static final int BRIEF = 160;

  /** Libraries wrap exceptions in exceptions. */
  private static final int DEPTH = 20;

  private final Server server;

  SmtpFaults(Server server) {
    this.server = server;
  }

  /** Why there is no connection. Nothing was sent. */
  Finding connecting(MessagingException e, Optional<Credentials> credentials) {
    if (e instanceof AuthenticationFailedException) {
      return credentials
          .map(
              c ->
                  finding(
                      "TF-SEND-011",
                      "The server does not let this user in.",
                      "Check user and password (" + c.source() + ")."))
          .orElseGet(SmtpFaults.this::loginWanted);
    }
    if (caused(e, UnknownHostException.class).isPresent()) {
      return finding("TF-SEND-009", "There is no server of this name.", "Correct the name.");
    }
    if (caused(e, SocketTimeoutException.class).isPresent()) {
      return finding(
          "TF-SEND-009",
          "The server does not answer.",
          "Check name and port; many networks let nobody out to port 25.");
    }
    if (caused(e, ConnectException.class).isPresent()) {
      return finding("TF-SEND-009", "The server refuses the connection.", "Check name and port.");
    }
    Optional<SSLException> tls = caused(e, SSLException.class);
    if (tls.isPresent()) {
      return finding(
          "TF-SEND-010",
          "No safe connection: the server's certificate is not one to trust for "
              + server.host()
              + ", or it speaks no TLS here ("
              + brief(innermost(tls.get()))
              + ").",
          "Check name and port; smtps:// is for TLS from the start, smtp:// for STARTTLS.");
    }
    if (String.valueOf(e.getMessage()).contains("STARTTLS")) {
      return finding(
          "TF-SEND-010",
          "The server offers no STARTTLS, so what is sent could be read on the way.",
          "Try smtps://, or another port; --plain if that is all right.");
    }
    return finding("TF-SEND-009", "No connection: " + brief(e) + ".", "Check name and port.");
  }

  private Finding loginWanted() {
    return finding(
        "TF-SEND-011",
        "The server wants to know who sends.",
        "Set " + Credentials.USER + " and " + Credentials.PASSWORD + ".");
  }

  /** Why a message was not taken, or may not have been. */
  Finding sending(MessagingException e, Delivery delivery) {
    String to = delivery.recipient();
    SourceLocation where = delivery.letter().where();
    for (Throwable cause : chain(e)) {
      if (code(cause) == LOGIN_WANTED) {
        return loginWanted();
      }
      if (cause instanceof SMTPAddressFailedException refused) {
        return Finding.error(
            "TF-SEND-012",
            where,
            "The server refuses the recipient " + to + ": " + brief(refused) + ".",
            "Correct the address, or log in.");
      }
      if (cause instanceof SMTPSenderFailedException refused) {
        return Finding.error(
            "TF-SEND-013",
            where,
            "The server refuses the sender for " + to + ": " + brief(refused) + ".",
            "Send as somebody that it knows: the brand's sender, or another login.");
      }
      if (cause instanceof SMTPSendFailedException refused && code(cause) > 0) {
        return Finding.error(
            "TF-SEND-013",
            where,
            "The server refuses the message to " + to + ": " + brief(refused) + ".",
            refused.getReturnCode() == TOO_LARGE
                ? "Leave pictures out, or make them smaller."
                : "Its answer says why.");
      }
    }
    return Finding.error(
        "TF-SEND-014",
        where,
        "The connection broke while the message to "
            + to
            + " was handed over; it may have arrived or not ("
            + brief(innermost(e))
            + ").",
        "Look there before you send it again.");
  }

  /** Whether the server said no, so that the message is certainly not on its way. */
  static boolean isRefusal(MessagingException e) {
    return chain(e).stream().anyMatch(cause -> code(cause) > 0);
  }

  /** What the server answered; 0 or less where it did not. */
  private static int code(Throwable cause) {
    if (cause instanceof SMTPAddressFailedException refused) {
      return refused.getReturnCode();
    }
    if (cause instanceof SMTPSenderFailedException refused) {
      return refused.getReturnCode();
    }
    return cause instanceof SMTPSendFailedException refused ? refused.getReturnCode() : 0;
  }

  /**
   * A message that the server says beforehand it won't take (RFC 1870, §4).
   *
   * @param limit what it says; may be null, empty or 0 for nothing
   */
  Optional<Finding> tooLarge(Letter letter, @Nullable String limit) {
    if (limit == null || !limit.strip().matches("[1-9]\\d{0,17}")) {
      return Optional.empty();
    }
    long bytes = Long.parseLong(limit.strip());
    return letter.content().length <= bytes
        ? Optional.empty()
        : Optional.of(
            Finding.error(
                "TF-SEND-013",
                letter.where(),
                "It has "
                    + letter.content().length
                    + " bytes; the server takes no more than "
                    + bytes
                    + ".",
                "Leave pictures out, or make them smaller."));
  }

  private Finding finding(String rule, String message, String hint) {
    return Finding.error(rule, SourceLocation.ofFile(server.address()), message, hint);
  }

  /** An exception, what caused it, and what Jakarta Mail hangs beside. */
  private static List<Throwable> chain(Throwable thrown) {
    List<Throwable> chain = new ArrayList<>();
    collect(thrown, chain);
    return chain;
  }

  private static void collect(@Nullable Throwable thrown, List<Throwable> chain) {
    if (thrown == null || chain.size() > DEPTH || chain.contains(thrown)) {
      return;
    }
    // What is beside it says more than what wraps it.
    if (thrown instanceof MessagingException mail) {
      collect(mail.getNextException(), chain);
    }
    collect(thrown.getCause(), chain);
    chain.add(thrown);
  }

  private static <T extends Throwable> Optional<T> caused(Throwable thrown, Class<T> type) {
    return chain(thrown).stream().filter(type::isInstance).map(type::cast).findFirst();
  }

  private static Throwable innermost(Throwable thrown) {
    return chain(thrown).get(0);
  }

  /** What it says on one line, without its full stop. */
  private static String brief(Throwable thrown) {
    String text = String.valueOf(thrown.getMessage()).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    String line = text.length() <= BRIEF ? text : text.substring(0, BRIEF - 3) + "...";
    return line.replaceFirst("\\.$", "");
  }
}
