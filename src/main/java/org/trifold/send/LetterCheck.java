package org.trifold.send;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trifold.model.Finding;

/** What must be right with a message before anybody gets it. Without state. */
public final class LetterCheck {
  /** Addresses stand between angle brackets (RFC 2369, §2). */
  private static final Pattern LISTED = Pattern.compile("<([^<>]*)>");

  /** RFC 2606, §2: a domain that never exists. */
  private static final String NOWHERE = ".invalid";

  /** More tags than this say nothing new. */
  private static final int MOST_NAMED = 3;

  private LetterCheck() {}

  /** What is wrong; empty where it may go. */
  public static List<Finding> check(Letter letter) {
    List<Finding> findings = new ArrayList<>();
    Set<String> tags = OpenTags.in(letter);
    if (!tags.isEmpty()) {
      findings.add(
          Finding.error(
              "TF-SEND-004",
              letter.where(),
              "Nothing has been filled in for "
                  + String.join(", ", tags.stream().limit(MOST_NAMED).toList())
                  + (tags.size() > MOST_NAMED ? " and more." : "."),
              "Make a proof with newsletter.proof, its tags written merge:name[words], or let a sending"
                  + " service send it; what is only to be looked at stands in code."));
    }
    if (letter.header("List-Unsubscribe").stream().noneMatch(LetterCheck::leadsSomewhere)) {
      findings.add(
          Finding.error(
              "TF-SEND-005",
              letter.where(),
              "Its readers have no working way to unsubscribe.",
              "Set newsletter.unsubscribe-url or the brand's unsubscribe to an https or mailto"
                  + " address."));
    }
    if (letter.from().isEmpty() || letter.from().toLowerCase(Locale.ROOT).endsWith(NOWHERE)) {
      findings.add(
          Finding.error(
              "TF-SEND-006",
              letter.where(),
              "It has no sender.",
              "Choose a brand that has sender = \"Name <name@example.org>\"."));
    }
    return findings;
  }

  private static boolean leadsSomewhere(String header) {
    Matcher matcher = LISTED.matcher(header);
    while (matcher.find()) {
      if (isLive(matcher.group(1).strip())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLive(String address) {
    try {
      URI uri = new URI(address.replaceAll("\\s", ""));
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      if (scheme.equals("mailto")) {
        String mailbox = uri.getSchemeSpecificPart().replaceFirst("\\?.*", "");
        return mailbox.indexOf('@') > 0 && !mailbox.toLowerCase(Locale.ROOT).endsWith(NOWHERE);
      }
      return (scheme.equals("https") || scheme.equals("http"))
          && uri.getHost() != null
          && !uri.getHost().toLowerCase(Locale.ROOT).endsWith(NOWHERE);
    } catch (java.net.URISyntaxException e) {
      return false;
    }
  }
}
