package org.trifold.read;

import org.asciidoctor.ast.ContentNode;
import org.asciidoctor.ast.StructuralNode;

/** Pictures, sounds and films as semantic HTML. Without state. */
final class MediaHtml {
  private MediaHtml() {}

  static String image(StructuralNode node) {
    String image = img(node, String.valueOf(InlineHtml.attribute(node, "target")));
    String link = InlineHtml.attribute(node, "link");
    String inner = link == null ? image : Tag.of("a").attr("href", link).with(image);
    return BlockHtml.captioned(node, BlockHtml.block(node, "figure", "image"))
        .attr("data-align", InlineHtml.attribute(node, "align"))
        .attr("data-float", InlineHtml.attribute(node, "float"))
        .with(inner + BlockHtml.figcaption(node));
  }

  /** The picture itself; where its file lies is found out when the tree is built. */
  static String img(ContentNode node, String target) {
    String alt = InlineHtml.attribute(node, "alt");
    boolean isGiven = alt == null || !alt.equals(InlineHtml.attribute(node, "default-alt"));
    return Tag.of("img")
        .attr("data-target", imagePath(node, target))
        .attr("alt", alt == null ? "" : isGiven ? Replacements.apply(alt) : alt)
        .attrIf(!isGiven, "data-default-alt", "true")
        .attr("width", InlineHtml.attribute(node, "width"))
        .attr("height", InlineHtml.attribute(node, "height"))
        .attr("data-scaledwidth", InlineHtml.attribute(node, "scaledwidth"))
        .empty();
  }

  /** Below {@code imagesdir}, as the language says; addresses and absolute paths stay. */
  private static String imagePath(ContentNode node, String target) {
    String folder = InlineHtml.documentAttribute(node, "imagesdir");
    boolean absolute = target.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*") || target.startsWith("/");
    String path =
        absolute || folder == null || folder.isEmpty()
            ? target
            : folder.endsWith("/") ? folder + target : folder + "/" + target;
    return Docdir.relative(path, String.valueOf(InlineHtml.documentAttribute(node, "docdir")));
  }

  static String media(StructuralNode node) {
    String target = String.valueOf(InlineHtml.attribute(node, "target"));
    String poster = InlineHtml.attribute(node, "poster");
    boolean youtube = "youtube".equals(poster);
    boolean vimeo = "vimeo".equals(poster);
    boolean wistia = "wistia".equals(poster);
    String address = target;
    if (youtube) {
      String id = target.split("[/,]", 2)[0];
      address = "https://www.youtube.com/watch?v=" + id;
    } else if (vimeo) {
      address = "https://vimeo.com/" + target.split("[/,]", 2)[0];
    }
    if (wistia) {
      address = "https://fast.wistia.com/embed/iframe/" + target;
    }
    boolean online = address.matches("https?://.*");
    String name = online ? address : address.substring(address.lastIndexOf('/') + 1);
    String link =
        Tag.of("span")
            .attr("class", "media-link")
            .attr("data-media", node.getContext())
            .with(Tag.text(name));
    String picture =
        poster == null || youtube || vimeo || wistia || poster.isEmpty()
            ? ""
            : Tag.of("img").attr("data-target", imagePath(node, poster)).attr("alt", "").empty();
    String inner = picture + link;
    return BlockHtml.block(node, "figure", node.getContext())
        .attr("data-kind", node.getContext())
        .attr("data-media-target", online ? null : imagePath(node, target))
        .with(
            (online ? Tag.of("a").attr("href", address).with(inner) : inner)
                + BlockHtml.figcaption(node));
  }
}
