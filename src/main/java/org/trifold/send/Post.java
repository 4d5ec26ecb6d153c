package org.trifold.send;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.trifold.model.Finding;

/**
 * Hands messages to a server over one connection, each to one recipient at a time. What it can't
 * hand over is a finding; nothing is tried twice. Not thread-safe.
 */
public final class Post {
  /** Milliseconds until a server that does not answer is given up. */
  private static final int CONNECT = 15_000;

  /** Milliseconds between two answers of a server; it may look for spam before it takes a mail. */
  private static final int ANSWER = 60_000;

  private final Server server;
  private final Optional<Credentials> credentials;
  private final SentRecord record;
  private final InstantSource today;
  private final Properties properties;
  private final SmtpFaults faults;

  /** A connection to be. */
  public Post(
      Server server, Optional<Credentials> credentials, SentRecord record, InstantSource today) {
    this(server, credentials, record, today, Optional.empty(), CONNECT, ANSWER);
  }

  /**
   * For tests.
   *
   * @param trusting whom to trust instead of who Java trusts
   */
  Post(
      Server server,
      Optional<Credentials> credentials,
      SentRecord record,
      InstantSource today,
      Optional<SSLSocketFactory> trusting,
      int connect,
      int answer) {
    this.server = server;
    this.credentials = credentials;
    this.record = record;
    this.today = today;
    this.faults = new SmtpFaults(server);
    this.properties = properties(server, credentials.isPresent(), connect, answer);
    trusting.ifPresent(factory -> properties.put("mail.smtp.ssl.socketFactory", factory));
  }

  /**
   * What came of it.
   *
   * @param taken what the server has, in order
   * @param untried what it was not asked to take any more
   * @param findings what it does not have, and why
   */
  public record Result(List<Delivery> taken, List<Delivery> untried, List<Finding> findings) {
    public Result {
      taken = List.copyOf(taken);
      untried = List.copyOf(untried);
      findings = List.copyOf(findings);
    }
  }

  private static Properties properties(Server server, boolean login, int connect, int answer) {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", server.host().replaceAll("[\\[\\]]", ""));
    properties.put("mail.smtp.port", String.valueOf(server.port()));
    properties.put("mail.smtp.auth", String.valueOf(login));
    properties.put("mail.smtp.connectiontimeout", String.valueOf(connect));
    properties.put("mail.smtp.timeout", String.valueOf(answer));
    properties.put("mail.smtp.writetimeout", String.valueOf(answer));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
    switch (server.security()) {
      case TLS -> properties.put("mail.smtp.ssl.enable", "true");
      case STARTTLS -> {
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.starttls.required", "true");
      }
      case OPTIONAL -> properties.put("mail.smtp.starttls.enable", "true");
    }
    return properties;
  }

  /** Hands all of them over, as far as the connection holds. */
  public Result send(List<Delivery> deliveries) {
    List<Delivery> taken = new ArrayList<>();
    List<Delivery> untried = new ArrayList<>(deliveries);
    List<Finding> findings = new ArrayList<>();
    Session session = Session.getInstance(properties);
    try (SMTPTransport transport = (SMTPTransport) session.getTransport("smtp")) {
      connect(transport);
      while (!untried.isEmpty() && transport.isConnected()) {
        Delivery delivery = untried.remove(0);
        Optional<Finding> fault = send(delivery, transport, session);
        fault.ifPresentOrElse(findings::add, () -> taken.add(delivery));
      }
    } catch (MessagingException e) {
      // What was taken is taken, whatever the parting was like.
      if (untried.size() == deliveries.size()) {
        findings.add(faults.connecting(e, credentials));
      }
    }
    return new Result(taken, untried, findings);
  }

  private void connect(SMTPTransport transport) throws MessagingException {
    if (credentials.isPresent()) {
      transport.connect(credentials.get().user(), credentials.get().password());
    } else {
      transport.connect();
    }
  }

  private Optional<Finding> send(Delivery delivery, SMTPTransport transport, Session session)
      throws MessagingException {
    Instant now = today.instant();
    Letter letter = delivery.letter();
    String to = delivery.recipient();
    MimeMessage message = letter.addressed(delivery.to(), record.key(to), now, session);
    String id = message.getMessageID();
    Optional<Finding> tooLarge = faults.tooLarge(letter, transport.getExtensionParameter("SIZE"));
    if (tooLarge.isPresent()) {
      return tooLarge;
    }
    record.begin(letter, to, id, now);
    try {
      transport.sendMessage(message, new InternetAddress[] {delivery.to()});
      record.taken(letter, to, id, now);
      return Optional.empty();
    } catch (MessagingException e) {
      if (SmtpFaults.isRefusal(e)) {
        record.refused(letter, to);
      } else {
        hangUp(transport);
      }
      return Optional.of(faults.sending(e, delivery));
    }
  }

  /** A connection that has lost its way says nothing to be relied on, not even in parting. */
  private static void hangUp(SMTPTransport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      // it is closed either way
    }
  }
}
