package org.trifold.edition.newsletter.service;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.trifold.edition.newsletter.service.Dialect.Fallback;
import org.trifold.model.TagForm;

/**
 * A service that sends mail for others, and how it writes what it fills in. Each dialect is as the
 * vendor's own documentation has it; the user guide tells which of its pages were read, and what
 * none of them says.
 */
public enum Service {
  /**
   * Mailchimp. It has no default beside the tag, only one for the whole audience, so the fall-back
   * stands in its conditional block.
   *
   * @see <a href="https://mailchimp.com/developer/marketing/docs/merge-fields/">Merge fields: the
   *     ones that every audience starts with</a>
   * @see <a
   *     href="https://mandrill.zendesk.com/hc/en-us/articles/360039278713-About-Dynamic-and-Conditional-Merge-Tags">Conditional
   *     merge tags, of Mailchimp's Transactional</a>
   * @see <a href="https://mailchimp.com/help/use-conditional-merge-tag-blocks/">Conditional merge
   *     tag blocks</a>
   * @see <a href="https://mailchimp.com/help/all-the-merge-tags-cheat-sheet/">All the merge
   *     tags</a>
   */
  MAILCHIMP(
      Map.of(
          "first-name", "FNAME",
          "last-name", "LNAME",
          "email", "EMAIL",
          "phone", "PHONE"),
      new OwnTags("*|UNSUB|*", "*|ARCHIVE|*", "*|LIST:ADDRESS|*", false),
      "",
      Dialect.BLOCKS),

  /**
   * Klaviyo: Django's template language.
   *
   * @see <a href="https://help.klaviyo.com/hc/en-us/articles/4408802648731">Message personalization
   *     reference, of 2026-05-06: variables, default, unsubscribe, web view, organization</a>
   * @see <a
   *     href="https://developers.klaviyo.com/en/docs/use_filters_to_customize_variables">Filters,
   *     of 2026-04-17: no space around the bar and the colon</a>
   */
  KLAVIYO(
      Map.of(
          "first-name", "first_name",
          "last-name", "last_name",
          "full-name", "person.full_name",
          "email", "email",
          "company", "person.organization",
          "phone", "person.phone_number",
          "city", "person.City",
          "country", "person.Country"),
      new OwnTags(
          "{% unsubscribe_link %}",
          "{% web_view_link %}", "{{ organization.full_address }}", false),
      "",
      Dialect.DJANGO),

  /**
   * HubSpot: HubL.
   *
   * @see <a href="https://developers.hubspot.com/docs/cms/reference/hubl/functions">Functions, of
   *     2025-08-28: personalization_token</a>
   * @see <a href="https://developers.hubspot.com/docs/cms/reference/hubl/variables">Variables:
   *     those that an email must have</a>
   */
  HUBSPOT(
      Map.of(
          "first-name", "contact.firstname",
          "last-name", "contact.lastname",
          "email", "contact.email",
          "company", "contact.company",
          "phone", "contact.phone",
          "city", "contact.city",
          "country", "contact.country"),
      new OwnTags(
          "{{ unsubscribe_link }}",
          "{{ view_as_page_url }}",
          "{{ site_settings.company_name }}, {{ site_settings.company_street_address_1 }},"
              + " {{ site_settings.company_city }} {{ site_settings.company_state }}",
          true),
      "contact.",
      Dialect.HUBL),

  /**
   * ActiveCampaign. Its tags have no default that its documentation tells of, and its conditional
   * content is made in its editor: a reader without a value sees nothing.
   *
   * @see <a href="https://help.activecampaign.com/hc/en-us/articles/220709307">Personalization tags
   *     for contacts</a>
   * @see <a href="https://help.activecampaign.com/hc/en-us/articles/220436467">The footer's
   *     required tags</a>
   */
  ACTIVECAMPAIGN(
      Map.of(
          "first-name", "FIRSTNAME",
          "last-name", "LASTNAME",
          "full-name", "FULLNAME",
          "email", "EMAIL",
          "phone", "PHONE"),
      new OwnTags("%UNSUBSCRIBELINK%", "%WEBCOPY%", "%SENDER-INFO-SINGLELINE%", true),
      "",
      Dialect.PERCENT),

  /**
   * Salesforce Marketing Cloud: AMPscript, which takes a missing attribute for an empty one by
   * {@code AttributeValue} alone.
   *
   * @see <a
   *     href="https://developer.salesforce.com/docs/marketing/marketing-cloud-ampscript/references/mc-ampscript-utilities/mc-ampscript-reference-utilities-iif.html">Iif</a>
   * @see <a
   *     href="https://developer.salesforce.com/docs/marketing/marketing-cloud-ampscript/references/mc-ampscript-utilities/mc-ampscript-reference-utilities-attribute-value.html">AttributeValue:
   *     null where there is no such attribute</a>
   * @see <a
   *     href="https://developer.salesforce.com/docs/atlas.en-us.mc-programmatic-content.meta/mc-programmat-content/languageElements.htm">Language
   *     elements: quotes in strings</a>
   * @see <a
   *     href="https://developer.salesforce.com/docs/marketing/marketing-cloud/guide/personalizationStringsAMPscript.html">Personalization
   *     strings</a>
   * @see <a
   *     href="https://help.salesforce.com/s/articleView?id=mktg.mc_overview_headers_and_footers.htm">What
   *     each email must include</a>
   */
  SALESFORCE(
      Map.of(
          "first-name", "FirstName",
          "last-name", "LastName",
          "email", "emailaddr"),
      new OwnTags(
          "%%unsub_center_url%%",
          "%%view_email_url%%",
          "%%Member_Busname%%, %%Member_Addr%%, %%Member_City%%, %%Member_State%%"
              + " %%Member_PostalCode%%, %%Member_Country%%",
          true),
      "",
      Dialect.AMPSCRIPT),

  /**
   * Campaign Monitor. In HTML of one's own its links are elements, {@code <unsubscribe>} and {@code
   * <webversion>}; in text they are words between brackets. See {@link LinkElements}.
   *
   * @see <a
   *     href="https://help.campaignmonitor.com/articles/Knowledge/unsubscribe-links-in-emails">Unsubscribe
   *     links in emails: "custom coded emails", "plain text"</a>
   * @see <a href="https://help.campaignmonitor.com/s/article/personalization">Personalization</a>
   * @see <a href="https://www.campaignmonitor.com/create/">Template language</a>
   */
  CAMPAIGN_MONITOR(
      Map.of(
          "first-name", "firstname",
          "last-name", "lastname",
          "full-name", "fullname",
          "email", "email"),
      new OwnTags("[unsubscribe]", "[webversion]", "", false),
      "",
      Dialect.BRACKETS),

  /**
   * Brevo: a template language like Django's.
   *
   * @see <a href="https://help.brevo.com/hc/en-us/articles/4402386448530">Variables</a>
   * @see <a href="https://help.brevo.com/hc/en-us/articles/4405381108626">Filters: default</a>
   */
  BREVO(
      Map.of(
          "first-name", "FIRSTNAME",
          "last-name", "LASTNAME",
          "email", "EMAIL",
          "phone", "SMS"),
      new OwnTags("{{ unsubscribe }}", "{{ mirror }}", "", false),
      "",
      Dialect.BREVO),

  /**
   * SendGrid Marketing Campaigns: Handlebars.
   *
   * @see <a href="https://www.twilio.com/docs/sendgrid/ui/sending-email/editor">Choose an email
   *     editor: substitution tags, the default of one, those of sender and way out</a>
   * @see <a
   *     href="https://www.twilio.com/docs/sendgrid/ui/sending-email/adding-dynamic-content-with-handlebars-in-marketing-campaigns">Dynamic
   *     content: defaults, conditions where a tag can have none, escaping</a>
   */
  SENDGRID(
      Map.of(
          "first-name", "first_name",
          "last-name", "last_name",
          "email", "email",
          "phone", "phone_number",
          "city", "city",
          "country", "country"),
      new OwnTags(
          "{{{unsubscribe}}}",
          "{{Weblink}}",
          "{{Sender_Name}}, {{Sender_Address}}, {{Sender_City}}, {{Sender_State}} {{Sender_Zip}},"
              + " {{Sender_Country}}",
          false),
      "",
      Dialect.HANDLEBARS);

  /** A variable of Klaviyo's own. */
  private static final Pattern STANDARD =
      Pattern.compile("first_name|last_name|email|person\\.[A-Za-z_]+");

  private final Map<String, String> fields;
  private final OwnTags own;
  private final String prefix;
  private final Dialect dialect;

  Service(Map<String, String> fields, OwnTags own, String prefix, Dialect dialect) {
    this.fields = Map.copyOf(fields);
    this.own = own;
    this.prefix = prefix;
    this.dialect = dialect;
  }

  /**
   * What a service writes without being told a value.
   *
   * @param unsubscribe the address that a reader leaves by
   * @param viewOnline the address of the mail on the web
   * @param address the sender's postal address; empty where there is no tag for it
   * @param demandsAddress whether it sends no mail without that tag
   */
  public record OwnTags(
      String unsubscribe, String viewOnline, String address, boolean demandsAddress) {}

  /** As the setting names it: {@code campaign-monitor}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** All words. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Service::word).toList();
  }

  /** The service of that word; empty for another word. */
  public static Optional<Service> of(String word) {
    return Arrays.stream(values()).filter(service -> service.word().equals(word)).findFirst();
  }

  public OwnTags own() {
    return own;
  }

  /** The service's own field for a neutral tag; empty where each account has one of its own. */
  Optional<String> field(String tag) {
    return Optional.ofNullable(fields.get(tag));
  }

  /** The field of a tag that its user declares without saying which, as the service spells them. */
  String custom(String name) {
    return switch (this) {
      case MAILCHIMP, ACTIVECAMPAIGN, BREVO -> name.toUpperCase(Locale.ROOT).replace('-', '_');
      case CAMPAIGN_MONITOR -> name.replace("-", "");
      default -> prefix + name.replace('-', '_');
    };
  }

  /** What of the words to fall back on would end them; empty where they can be written. */
  Optional<String> refused(String words) {
    return dialect.refused(words);
  }

  /** What its tags look like. */
  TagForm form() {
    return dialect.form();
  }

  /** Whether the dialect can say what stands where there is no value. */
  boolean fallsBack() {
    return dialect.fallsBack();
  }

  /**
   * The tag in the service's dialect.
   *
   * @param field the service's name of it
   * @param words to fall back on, none of which is refused
   */
  String tag(String field, Fallback words) {
    return dialect.tag(this == KLAVIYO ? variable(field) : field, words);
  }

  /** A property of one's own can have any name, which only Klaviyo's filter takes. */
  private static String variable(String field) {
    return STANDARD.matcher(field).matches() ? field : "person|lookup:'" + field + "'";
  }
}
