package org.trifold.edition.newsletter.service;

import java.util.Optional;
import org.jsoup.nodes.Entities;
import org.trifold.model.TagForm;

/**
 * How a service writes a field, and the words for a reader who has no value in it. Words are kept
 * as they are: what would end them is written another way where the vendor's documentation knows
 * one, else it is refused.
 */
enum Dialect {
  /**
   * Mailchimp's blocks: {@code *|IF:FNAME|**|FNAME|**|ELSE:|*there*|END:IF|*}. The words are
   * content, so only what starts and ends a tag is refused.
   */
  BLOCKS(TagForm.STARS, "*|") {
    @Override
    String tag(String field, Fallback words) {
      return "*|IF:" + field + "|**|" + field + "|**|ELSE:|*" + words.written() + "*|END:IF|*";
    }
  },

  /**
   * Klaviyo's filter, Django's: {@code {{ first_name|default:'there' }}}. A string stands between
   * single or double quotes; Klaviyo's reference uses both. Words with both kinds are refused.
   */
  DJANGO(TagForm.BRACES, "\\{}|") {
    @Override
    String tag(String field, Fallback words) {
      String quote = words.plain().contains("'") ? "\"" : "'";
      return "{{ " + field + "|default:" + quote + words.written() + quote + " }}";
    }

    @Override
    Optional<String> refused(String words) {
      return super.refused(words).or(() -> bothQuotes(words));
    }
  },

  /** Brevo's filter: {@code {{ contact.FIRSTNAME|default:'there' }}}, single quotes alone. */
  BREVO(TagForm.BRACES, "'\\{}|") {
    @Override
    String tag(String field, Fallback words) {
      return "{{ contact." + field + "|default:'" + words.written() + "' }}";
    }
  },

  /**
   * HubSpot's function: {@code {{ personalization_token("contact.firstname", "there") }}}. HubL's
   * strings stand between double or single quotes; words with both kinds are refused.
   */
  HUBL(TagForm.BRACES, "\\{}") {
    @Override
    String tag(String field, Fallback words) {
      String quote = words.plain().contains("\"") ? "'" : "\"";
      return "{{ personalization_token(\""
          + field
          + "\", "
          + quote
          + words.written()
          + quote
          + ") }}";
    }

    @Override
    Optional<String> refused(String words) {
      return super.refused(words).or(() -> bothQuotes(words));
    }
  },

  /** ActiveCampaign's tag: {@code %FIRSTNAME%}. It has no place for words. */
  PERCENT(TagForm.PERCENT, "") {
    @Override
    String tag(String field, Fallback words) {
      return "%" + field + "%";
    }

    @Override
    boolean fallsBack() {
      return false;
    }
  },

  /**
   * Salesforce's AMPscript: {@code %%=IIF(EMPTY(AttributeValue("FirstName")), "there",
   * AttributeValue("FirstName"))=%%}. A double quote in a string is doubled ("AMPscript language
   * elements", Constants).
   */
  AMPSCRIPT(TagForm.PERCENTS, "%") {
    @Override
    String tag(String field, Fallback words) {
      String value = "AttributeValue(\"" + field + "\")";
      String string = words.written().replace("\"", "\"\"");
      return "%%=IIF(EMPTY(" + value + "), \"" + string + "\", " + value + ")=%%";
    }
  },

  /** Campaign Monitor's tag: {@code [firstname,fallback=there]}, up to the first bracket. */
  BRACKETS(TagForm.BRACKETS, "[]") {
    @Override
    String tag(String field, Fallback words) {
      return "[" + field + ",fallback=" + words.written() + "]";
    }
  },

  /**
   * SendGrid's default: {@code {{insert first_name "default=there"}}}. What Handlebars puts in it
   * escapes, and its strings can't hold their own quote, so words that have a character of HTML's
   * go in a condition, as its documentation does where a tag can have no default: there they are
   * content.
   */
  HANDLEBARS(TagForm.BRACES, "\\{}") {
    @Override
    String tag(String field, Fallback words) {
      return Entities.escape(words.plain()).equals(words.plain())
          ? "{{insert " + field + " \"default=" + words.written() + "\"}}"
          : "{{#if " + field + "}}{{" + field + "}}{{else}}" + words.written() + "{{/if}}";
    }
  };

  private final TagForm form;
  private final String reserved;

  Dialect(TagForm form, String reserved) {
    this.form = form;
    this.reserved = reserved;
  }

  /** What its tags look like. */
  TagForm form() {
    return form;
  }

  /**
   * Words to fall back on.
   *
   * @param plain as the author wrote them
   * @param written escaped for where they stand
   */
  record Fallback(String plain, String written) {
    /** Words in HTML; HTML 4, which Word reads, has no name for the apostrophe. */
    static Fallback inHtml(String words) {
      return new Fallback(words, Entities.escape(words).replace("&apos;", "'"));
    }

    /** Words in plain text. */
    static Fallback inText(String words) {
      return new Fallback(words, words);
    }
  }

  /**
   * The tag.
   *
   * @param field as it is named in the dialect
   * @param words none of which is refused
   */
  abstract String tag(String field, Fallback words);

  /** What of the words would end them; empty where they can be written. */
  Optional<String> refused(String words) {
    return words.codePoints().mapToObj(Character::toString).filter(reserved::contains).findFirst();
  }

  /** Whether it can say what stands where there is no value. */
  boolean fallsBack() {
    return true;
  }

  private static Optional<String> bothQuotes(String words) {
    return words.contains("'") && words.contains("\"")
        ? Optional.of("both ' and \"")
        : Optional.empty();
  }
}
