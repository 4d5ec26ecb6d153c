package org.trifold.edition.newsletter.message;

import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.trifold.edition.newsletter.picture.Picture;
import org.trifold.model.TagForm;

/**
 * The mail as a file (RFC 5322): text, and HTML with its pictures, as alternatives. Its date is the
 * build's, its Message-ID and boundaries come from its content, so the same mail is the same bytes.
 */
public final class MailMessage {
  /** RFC 5322, §3.3 wants a numeric zone where the formatter writes GMT. */
  private static final String UTC = "+0000";

  /** Digits of a hash that make an id; 128 bits don't meet by chance. */
  private static final int ID_DIGITS = 32;

  /** Above this share of other characters base64 is shorter than quoted-printable. */
  private static final double BASE64_SHARE = 1.0 / 6;

  private final Envelope envelope;
  private final Optional<TagForm> tags;

  /**
   * A message with that header.
   *
   * @param tags what those of the service look like that it is made for; the header says so to who
   *     sends it otherwise
   */
  public MailMessage(Envelope envelope, Optional<TagForm> tags) {
    this.envelope = envelope;
    this.tags = tags;
  }

  /**
   * The message.
   *
   * @param html names pictures by {@code cid:}
   */
  public byte[] write(String text, String html, List<Picture> pictures) {
    try {
      String id = id(text, html, pictures);
      FixedMultipart alternative = new FixedMultipart("multipart/alternative", "alternative-" + id);
      alternative.addBodyPart(textPart(text, "plain"));
      BodyPart page = textPart(html, "html");
      if (pictures.isEmpty()) {
        alternative.addBodyPart(page);
      } else {
        // RFC 2387, §3.1: the type of the root part.
        FixedMultipart related =
            new FixedMultipart("multipart/related; type=\"text/html\"", "related-" + id);
        related.addBodyPart(page);
        for (Picture picture : pictures) {
          related.addBodyPart(picturePart(picture));
        }
        MimeBodyPart holder = new MimeBodyPart();
        holder.setContent(related);
        alternative.addBodyPart(holder);
      }
      return bytes(alternative, id);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] bytes(FixedMultipart content, String id) throws MessagingException, IOException {
    Session session = Session.getInstance(new Properties());
    MimeMessage message =
        new MimeMessage(session) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + "@" + envelope.domain() + ">");
          }
        };
    message.setHeader("Date", date());
    message.setFrom(envelope.from());
    if (envelope.replyTo().isPresent()) {
      message.setReplyTo(new Address[] {envelope.replyTo().get()});
    }
    message.setHeader("To", "undisclosed-recipients:;");
    message.setSubject(envelope.subject(), "UTF-8");
    message.setHeader("Content-Language", envelope.language());
    if (!envelope.unsubscribe().isEmpty()) {
      message.setHeader("List-Unsubscribe", listUnsubscribe());
    }
    if (envelope.oneClick()) {
      message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    if (tags.isPresent()) {
      message.setHeader(TagForm.HEADER, tags.get().word());
    }
    // Outlook opens the file as a draft to send, not as a mail received (MS-OXCMAIL, X-Unsent).
    message.setHeader("X-Unsent", "1");
    message.setContent(content);
    message.saveChanges();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    message.writeTo(out);
    return out.toByteArray();
  }

  /** RFC 2369, §3.2 and RFC 8058, §3.1; an address to a line, for they are long. */
  private String listUnsubscribe() {
    return envelope.unsubscribe().stream()
        .map(address -> "<" + address + ">")
        .collect(Collectors.joining(",\r\n "));
  }

  private String date() {
    String date =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(envelope.date().atOffset(ZoneOffset.UTC));
    return date.replace("GMT", UTC);
  }

  private static BodyPart textPart(String text, String subtype)
      throws MessagingException, IOException {
    MimeBodyPart part = new MimeBodyPart();
    long others = text.chars().filter(c -> c > 0x7F).count();
    boolean base64 = others > text.length() * BASE64_SHARE;
    // RFC 2045, §6.8: text has CRLF before it is encoded.
    byte[] bytes = text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    String type = "text/" + subtype + "; charset=UTF-8";
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, type)));
    part.setHeader("Content-Type", type);
    part.setHeader("Content-Transfer-Encoding", base64 ? "base64" : "quoted-printable");
    return part;
  }

  private static BodyPart picturePart(Picture picture) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(
        new DataHandler(new ByteArrayDataSource(picture.content(), picture.mediaType())));
    part.setHeader("Content-Type", picture.mediaType() + "; name=\"" + picture.name() + "\"");
    part.setContentID("<" + picture.contentId() + ">");
    part.setDisposition(Part.INLINE);
    part.setHeader("Content-Disposition", "inline; filename=\"" + picture.name() + "\"");
    part.setHeader("Content-Transfer-Encoding", "base64");
    return part;
  }

  private static String id(String text, String html, List<Picture> pictures) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(text.getBytes(StandardCharsets.UTF_8));
      digest.update(html.getBytes(StandardCharsets.UTF_8));
      pictures.forEach(picture -> digest.update(picture.content()));
      return HexFormat.of().formatHex(digest.digest()).substring(0, ID_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
