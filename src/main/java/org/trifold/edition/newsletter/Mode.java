package org.trifold.edition.newsletter;

import java.util.Arrays;
import java.util.Locale;
import org.trifold.config.Layer;
import org.trifold.config.Setting;
import org.trifold.config.Settings;
import org.trifold.edition.Job;
import org.trifold.model.Content;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.Publication;
import org.trifold.model.Rendition;

/** How much of an article a mail has. */
enum Mode {
  /** The article. */
  FULL,
  /** Its opening, and a link to the rest. */
  TEASER,
  /** The openings of the articles of an issue. */
  DIGEST;

  private static final String KEY = "newsletter.mode";
  private static final String CANONICAL = "canonical-url";

  static final Setting DECLARED =
      Setting.choice(
          KEY,
          Arrays.stream(values()).map(Mode::word).toList(),
          "full",
          "What the newsletter has of an article: full, all of it; teaser, its opening up to"
              + " [.cut] and a link to :canonical-url:. An issue (<name>.issue.toml) is a digest:"
              + " the opening of each of its articles.");

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The mode of a job's mail. An issue is a digest whatever the project or command line asks of
   * articles.
   *
   * @throws FindingException where the mail can't be made so: a digest of one article, an issue
   *     that says to be none, a teaser without an address to read on at
   */
  static Mode of(Job job) {
    Publication publication = job.publication();
    Settings.Value value = job.settings().value(KEY);
    Mode asked = valueOf(value.text().toUpperCase(Locale.ROOT));
    if (publication.metadata().isIssue()) {
      if (value.layer() == Layer.DOCUMENT && asked != DIGEST) {
        throw new FindingException(
            Finding.error(
                "TF-ISSUE-008",
                value.where(),
                "An issue is a digest; \"" + KEY + "\" can't make it \"" + asked.word() + "\".",
                "Take the setting out; of one article make the newsletter of its manuscript."));
      }
      return DIGEST;
    }
    if (asked == DIGEST) {
      throw new FindingException(
          Finding.error(
              "TF-NEWS-062",
              value.where(),
              "\"" + KEY + "\" is digest, but \"" + publication.source() + "\" is one article.",
              "List the articles in a file that ends with .issue.toml, or set "
                  + KEY
                  + "=teaser."));
    }
    if (asked == TEASER && publication.metadata().text(CANONICAL).isEmpty()) {
      throw new FindingException(
          Finding.error(
              "TF-NEWS-060",
              publication.where(CANONICAL),
              "The newsletter is a teaser, but there is nowhere to read on.",
              "Write the article's address in the header, :canonical-url: https://…, or set "
                  + KEY
                  + "=full."));
    }
    return asked;
  }

  /** What of the publication the mail is made of. */
  Content content() {
    return this == FULL ? Content.WHOLE : Content.OPENING;
  }

  /** A file with what it carries in this mode. */
  Rendition.File carried(Rendition.File file) {
    return this == FULL
        ? file
        : new Rendition.File(
            file.suffix(),
            file.mediaType(),
            file.content(),
            file.carries().ofOpening(),
            file.audience(),
            file.figures());
  }
}
