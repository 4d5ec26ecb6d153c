package org.trifold.edition.newsletter.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.trifold.edition.newsletter.picture.Picture;
import org.trifold.model.Metadata;

/**
 * The mail as a page of the web: without what only mail programs need, without ways to leave the
 * list, and without links that a sending service would have to write. It tells search engines and
 * social networks what it is and where the article itself lies; without such an address it asks not
 * to be listed.
 */
public final class WebVersion {
  /** Attribute of elements that only a mail has. */
  public static final String MAIL_ONLY = "data-mail-only";

  private WebVersion() {}

  /**
   * Makes a mail the page.
   *
   * @param mail inlined, not swept yet; is changed
   * @param canonical where the article lies on the web
   * @param picture public address of a picture that stands for it
   */
  public static void make(
      Document mail, Metadata metadata, Optional<String> canonical, Optional<String> picture) {
    for (Element element : mail.select("[" + MAIL_ONLY + "]")) {
      removeWithHolder(element);
    }
    mail.select("a[href]:not([href~=(?i)^(https?:|mailto:|tel:|#)])").unwrap();
    comments(mail).forEach(Node::remove);
    mail.head()
        .select("meta[name~=(?i)^(x-apple-.*|format-detection|supported-color-schemes)$]")
        .remove();
    mail.title(metadata.fullTitle());
    describe(mail.head(), metadata, canonical, picture);
  }

  /** Takes an element out, and what is empty without it. */
  private static void removeWithHolder(Element element) {
    Element holder = element.parent();
    element.remove();
    while (holder != null
        && !holder.normalName().equals("body")
        && !holder.hasText()
        && holder.childrenSize() == 0) {
      Element next = holder.parent();
      holder.remove();
      holder = next;
    }
  }

  private static List<Node> comments(Document mail) {
    List<Node> comments = new ArrayList<>();
    mail.traverse(
        (node, depth) -> {
          if (node instanceof Comment) {
            comments.add(node);
          }
        });
    return comments;
  }

  /** The Open Graph protocol, "Basic Metadata" and "Optional Metadata". */
  private static void describe(
      Element head, Metadata metadata, Optional<String> canonical, Optional<String> picture) {
    if (canonical.isPresent()) {
      head.appendElement("link").attr("rel", "canonical").attr("href", canonical.get());
    } else {
      head.appendElement("meta").attr("name", "robots").attr("content", "noindex");
    }
    metadata
        .description()
        .ifPresent(d -> head.appendElement("meta").attr("name", "description").attr("content", d));
    property(head, "og:type", "article");
    property(head, "og:title", metadata.fullTitle());
    metadata.description().ifPresent(d -> property(head, "og:description", d));
    canonical.ifPresent(url -> property(head, "og:url", url));
    picture.ifPresent(url -> property(head, "og:image", url));
  }

  private static void property(Element head, String name, String content) {
    head.appendElement("meta").attr("property", name).attr("content", content);
  }

  /** The first picture of the article, which stands for it; a logo does not. */
  public static Optional<String> firstPicture(Document mail) {
    return Optional.ofNullable(mail.selectFirst("[role=figure] img[" + Picture.ATTRIBUTE + "]"))
        .map(image -> image.attr(Picture.ATTRIBUTE));
  }
}
