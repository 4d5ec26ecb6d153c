package org.trifold.send;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;
import org.trifold.model.TagForm;

/**
 * A message as it was rendered, to be sent.
 *
 * @param file as messages name it
 * @param content the file's bytes; never changed
 */
@SuppressWarnings("ArrayRecordComponent") // sent, never compared
public record Letter(String file, byte[] content) {
  /** Digits of a hash that make an id; 128 bits don't meet by chance. */
  private static final int ID_DIGITS = 32;

  private static final int KILOBYTE = 1024;

  SourceLocation where() {
    return SourceLocation.ofFile(file);
  }

  /** One line: file, subject and size. */
  public String described() {
    return file + ": \"" + subject() + "\", " + (content.length + KILOBYTE - 1) / KILOBYTE + " KB";
  }

  String subject() {
    return reading(() -> String.valueOf(message().getSubject()));
  }

  /** The address in the field of that name; empty where it has none. */
  String from() {
    return reading(
        () ->
            message().getFrom() != null && message().getFrom()[0] instanceof InternetAddress from
                ? from.getAddress()
                : "");
  }

  /** A header's values. */
  List<String> header(String name) {
    return reading(
        () -> {
          String[] values = message().getHeader(name);
          return values == null ? List.of() : List.of(values);
        });
  }

  /** The texts of a kind: {@code text/html}. */
  List<String> texts(String type) {
    return reading(
        () -> {
          List<String> texts = new ArrayList<>();
          collect(message(), type, texts);
          return texts;
        });
  }

  private static void collect(Part part, String type, List<String> texts)
      throws MessagingException, IOException {
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart child = parts.getBodyPart(i);
        collect(child, type, texts);
      }
    } else if (part.isMimeType(type)) {
      texts.add(String.valueOf(part.getContent()));
    }
  }

  /**
   * The message for one recipient: its date is the day's, its id new, and it is a draft no longer.
   * Everything else stays byte for byte.
   *
   * @param key stands for the recipient in the message's id, which others may keep
   */
  MimeMessage addressed(InternetAddress to, String key, Instant now, Session session) {
    return reading(
        () -> {
          MimeMessage message = new MimeMessage(session, new ByteArrayInputStream(content));
          message.setHeader("Date", date(now));
          message.setHeader("Message-ID", id(key, now));
          message.removeHeader(TagForm.HEADER);
          message.setRecipient(Message.RecipientType.TO, to);
          message.removeHeader("X-Unsent");
          return message;
        });
  }

  /** RFC 5322, §3.3 wants a numeric zone where the formatter writes GMT. */
  private static String date(Instant now) {
    return DateTimeFormatter.RFC_1123_DATE_TIME
        .format(now.atOffset(ZoneOffset.UTC))
        .replace("GMT", "+0000");
  }

  private String id(String key, Instant now) {
    MessageDigest digest = sha256();
    digest.update(content);
    digest.update(key.getBytes(StandardCharsets.UTF_8));
    digest.update(now.toString().getBytes(StandardCharsets.UTF_8));
    String from = from();
    return "<"
        + HexFormat.of().formatHex(digest.digest()).substring(0, ID_DIGITS)
        + "@"
        + from.substring(from.lastIndexOf('@') + 1)
        + ">";
  }

  /** Tells the content from another. */
  String hash() {
    return HexFormat.of().formatHex(sha256().digest(content));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private MimeMessage message() throws MessagingException {
    return new MimeMessage(
        Session.getInstance(new Properties()), new ByteArrayInputStream(content));
  }

  private interface Reading<T> {
    T get() throws MessagingException, IOException;
  }

  private <T> T reading(Reading<T> reading) {
    try {
      return reading.get();
    } catch (MessagingException | IOException e) {
      throw new FindingException(
          Finding.error("TF-SEND-007", where(), "This is no message.", "Render again."));
    }
  }
}
