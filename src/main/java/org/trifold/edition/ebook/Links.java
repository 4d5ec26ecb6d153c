package org.trifold.edition.ebook;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.trifold.edition.ebook.xhtml.Xhtml;
import org.trifold.edition.ebook.xhtml.XmlText;
import org.trifold.model.AsciiAddress;
import org.trifold.model.Finding;
import org.trifold.model.Findings;
import org.trifold.model.ShownAddress;
import org.trifold.model.SourceLocation;

/**
 * Makes every link lead somewhere: places in the manuscript to the file they are in now, addresses
 * outside as they are. A link that leads nowhere becomes plain text.
 */
final class Links {
  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

  /** RFC 9293, 3.1: ports are 16 bits. */
  private static final int HIGHEST_PORT = 65_535;

  private static final Pattern LENIENT_HOST =
      Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]*(:\\d{1,4})?");

  private final Ids ids;
  private final Findings findings;
  private final Map<String, String> fileById = new HashMap<>();

  Links(List<ContentFile> files, Ids ids, Findings findings) {
    this.ids = ids;
    this.findings = findings;
    for (ContentFile file : files) {
      for (Element element : file.body().select("[id]")) {
        fileById.put(element.id(), file.href());
      }
    }
  }

  void rewrite(ContentFile file) {
    for (Element link : List.copyOf(file.body().select("a[href]"))) {
      Optional<String> target = target(link.attr("href").strip(), file.href());
      if (target.isPresent()) {
        link.attr("href", target.get());
      } else {
        findings.add(
            Finding.warning(
                "TF-EBOOK-004",
                SourceLocation.of(link),
                "The link to \""
                    + ShownAddress.of(XmlText.line(link.attr("href")))
                    + "\" leads nowhere in an e-book.",
                "Link to a place in the manuscript or to a web, mail or phone address."));
        link.removeAttr("href").removeAttr("role").removeAttr(Semantics.TYPE);
        link.removeAttr("aria-label").tagName(Xhtml.holdsBlock(link) ? "div" : "span");
      }
    }
  }

  private Optional<String> target(String address, String from) {
    if (!address.startsWith("#")) {
      return outside(address);
    }
    String fragment = address.substring(1);
    return ids.find(fragment)
        .or(() -> ids.find(decode(fragment)))
        .flatMap(
            id ->
                Optional.ofNullable(fileById.get(id))
                    .map(file -> (file.equals(from) ? "" : file) + "#" + id));
  }

  private static String decode(String fragment) {
    try {
      return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return fragment;
    }
  }

  private static Optional<String> outside(String address) {
    int colon = address.indexOf(':');
    String scheme = colon < 0 ? "" : address.substring(0, colon).toLowerCase(Locale.ROOT);
    if (!SCHEMES.contains(scheme) || colon + 1 == address.length()) {
      return Optional.empty();
    }
    try {
      URI uri = AsciiAddress.of(escape(scheme + address.substring(colon)));
      boolean sound = !scheme.startsWith("http") || hasHost(uri);
      return sound ? Optional.of(uri.toString()) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Java knows no host with an underscore; the web does. */
  private static boolean hasHost(URI uri) {
    String authority = uri.getRawAuthority();
    return uri.getHost() != null && !uri.getHost().isEmpty() && uri.getPort() <= HIGHEST_PORT
        || authority != null && LENIENT_HOST.matcher(authority).matches();
  }

  /** Percent-encodes what an address may not hold as it is (RFC 3986, 2.1 and appendix A). */
  private static String escape(String address) {
    StringBuilder out = new StringBuilder();
    boolean fragment = false;
    int path = address.indexOf('/', address.indexOf("//") + 2);
    for (int i = 0; i < address.length(); ) {
      int c = address.codePointAt(i);
      boolean second = c == '#' && fragment;
      fragment |= c == '#';
      boolean escaped =
          c == '%'
              && i + 2 < address.length()
              && Character.digit(address.charAt(i + 1), 16) >= 0
              && Character.digit(address.charAt(i + 2), 16) >= 0;
      // Brackets are for the host's numbers alone.
      String illegal = path >= 0 && i > path ? "\"<>\\^`{|}%[]" : "\"<>\\^`{|}%";
      boolean legal =
          c > ' ' && c < 0x7F && illegal.indexOf(c) < 0 && !second || escaped || c > 0x9F;
      if (legal) {
        out.appendCodePoint(c);
      } else {
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
          out.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
        }
      }
      i += Character.charCount(c);
    }
    return out.toString();
  }
}
