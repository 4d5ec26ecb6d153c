package org.trifold.edition.newsletter.bundle;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.edition.newsletter.link.MailLink;
import org.trifold.edition.newsletter.message.Envelope;
import org.trifold.edition.newsletter.picture.Picture;
import org.trifold.edition.newsletter.picture.PictureAddresses;
import org.trifold.model.Audience;
import org.trifold.model.SourceLocation;

/**
 * What a program that sends or archives the mail wants to know of it, as JSON; the user guide lists
 * the members.
 *
 * @param audience who gets the mail
 * @param preheader the line beside the subject, without what fills it up
 * @param canonical where the article lies on the web
 * @param sizes bytes by what they are of: {@code html}, {@code text}, {@code message}
 * @param links those that lead out of the mail, in order
 */
public record Description(
    Envelope envelope,
    Audience audience,
    String preheader,
    Optional<String> canonical,
    Map<String, Integer> sizes,
    List<MailLink> links) {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  public Description {
    links = List.copyOf(links);
  }

  /**
   * The file.
   *
   * @param mail shows the pictures by {@link Picture#ATTRIBUTE}
   */
  public String json(Document mail, List<Picture> pictures, PictureAddresses addresses) {
    JsonObject object = new JsonObject();
    object.addProperty("subject", envelope.subject());
    object.addProperty("preheader", preheader);
    if (audience instanceof Audience.Segment segment) {
      object.addProperty("segment", segment.name());
    }
    object.addProperty("from", envelope.from().toUnicodeString());
    envelope.replyTo().ifPresent(to -> object.addProperty("replyTo", to.toUnicodeString()));
    object.addProperty("language", envelope.language());
    object.addProperty("date", envelope.date().toString());
    canonical.ifPresent(address -> object.addProperty("canonical", address));
    JsonObject bytes = new JsonObject();
    sizes.forEach(bytes::addProperty);
    object.add("bytes", bytes);
    JsonArray links = new JsonArray();
    links().forEach(link -> links.add(link(link)));
    object.add("links", links);
    JsonArray shown = new JsonArray();
    pictures.forEach(picture -> shown.add(picture(picture, mail, addresses)));
    object.add("pictures", shown);
    return GSON.toJson(object) + "\n";
  }

  private static JsonObject link(MailLink link) {
    JsonObject object = new JsonObject();
    object.addProperty("address", link.address());
    object.addProperty("words", link.words());
    SourceLocation where = link.where();
    if (!where.file().isEmpty()) {
      object.addProperty("file", where.file());
      object.addProperty("line", where.line());
    }
    return object;
  }

  private static JsonObject picture(Picture picture, Document mail, PictureAddresses addresses) {
    JsonObject object = new JsonObject();
    object.addProperty("file", addresses.folder() + picture.name());
    object.addProperty("address", addresses.inHtml(picture));
    if (addresses.isCarried()) {
      object.addProperty("contentId", picture.contentId());
    }
    object.addProperty("mediaType", picture.mediaType());
    object.addProperty("bytes", picture.content().length);
    Element image = mail.getElementsByAttributeValue(Picture.ATTRIBUTE, picture.name()).first();
    if (image != null) {
      object.addProperty("alt", image.attr("alt"));
      object.addProperty("width", Integer.parseInt(image.attr("width")));
      object.addProperty("height", Integer.parseInt(image.attr("height")));
    }
    return object;
  }
}
