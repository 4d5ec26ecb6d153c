package org.trifold.model;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the tags look like that sending services fill in. A text says only by the service that sends
 * it which of these are tags: {@code {{ name }}} is one of Brevo's, and prose to Mailchimp.
 */
public enum TagForm {
  /** Trifold's own, where no service is chosen: {@code {{first-name|there}}}. */
  PLACEHOLDER("\\{\\{[a-z][a-z0-9]*(?:-[a-z0-9]+)*\\|[^{}\\n]{1,400}}}"),
  /** Mailchimp's: {@code *|FNAME|*}. */
  STARS("\\*\\|[^|\\n]{1,200}\\|\\*"),
  /** Those of Django's kin, and Handlebars: {@code {{ name }}}, {@code {% link %}}. */
  BRACES("\\{\\{[^{}\\n]{1,400}}}|\\{%[^\\n]{1,400}?%}"),
  /** ActiveCampaign's: {@code %FIRSTNAME%}; longer than a percent-encoded byte. */
  PERCENT("%[A-Z][A-Z_-]{2,60}[A-Z]%"),
  /** Salesforce's: {@code %%FirstName%%}. */
  PERCENTS("%%[^%\\n]{1,400}%%"),
  /** Campaign Monitor's: {@code [firstname,fallback=there]}. */
  BRACKETS(
      "\\[[A-Za-z]\\w{0,60},fallback=[^\\]\\n]{0,200}]"
          + "|\\[(?:unsubscribe|webversion|preferences|forwardtoafriend|email|firstname|lastname"
          + "|fullname)]");

  /**
   * The field of a message's header that names the form of its tags: of the service that it was
   * made for, or of placeholders that it holds.
   */
  public static final String HEADER = "X-Trifold-Tags";

  private final Pattern pattern;

  TagForm(String pattern) {
    this.pattern = Pattern.compile(pattern);
  }

  /** Lower-case name, as a message's header has it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The form of that word; empty for any other word. */
  public static Optional<TagForm> of(String word) {
    return Arrays.stream(values()).filter(form -> form.word().equals(word)).findFirst();
  }

  /** The tags of a text, in order, each once. */
  public Set<String> in(String text) {
    Set<String> tags = new LinkedHashSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      tags.add(matcher.group());
    }
    return tags;
  }

  /** Where a text's tags are. */
  public Matcher matcher(String text) {
    return pattern.matcher(text);
  }

  /** A text without them. */
  public String without(String text) {
    return pattern.matcher(text).replaceAll("");
  }
}
