package org.trifold.edition.handout.grammar;

import java.util.List;
import org.trifold.config.Setting;
import org.trifold.config.Settings;
import org.trifold.edition.Prepared;
import org.trifold.theme.Brand;

/**
 * What a handout has beside its text.
 *
 * @param patientLine a line for name and date at the head of the first page
 * @param trust the block of who stands for it, at the end
 * @param clinic whether a clinic hands it out, and so completes by hand what nobody has given
 * @param narrow whether a line has room for few words
 */
public record Extras(boolean patientLine, boolean trust, boolean clinic, boolean narrow) {
  private static final String PATIENT_LINE = "handout.patient-line";
  private static final String TRUST = "handout.trust";
  private static final String AUTO = "auto";
  private static final String KIND = "clinic";

  private static final List<String> CHOICES = List.of(AUTO, "true", "false");

  /** The settings that choose them. */
  public static List<Setting> settings() {
    return List.of(
        Setting.choice(
            PATIENT_LINE,
            CHOICES,
            AUTO,
            "A line for the patient's name and the date at the head; auto is on the sheet of a brand"
                + " of kind clinic."),
        Setting.choice(
            TRUST,
            CHOICES,
            AUTO,
            "Who wrote and reviewed it, when, and the QR code, at the end; auto is where the header"
                + " says any of it, or for a brand of kind clinic."));
  }

  /**
   * What the settings choose.
   *
   * @param sheet whether this is the patient's sheet rather than the whole text
   * @param narrow whether a line has room for few words
   */
  public static Extras of(Settings settings, Prepared prepared, boolean sheet, boolean narrow) {
    boolean clinic = prepared.brand().map(Brand::kind).filter(KIND::equals).isPresent();
    boolean given = new Trust(prepared.publication().metadata(), prepared.labels()).isGiven();
    return new Extras(
        choice(settings, PATIENT_LINE, sheet && clinic),
        choice(settings, TRUST, given || clinic),
        clinic,
        narrow);
  }

  private static boolean choice(Settings settings, String key, boolean auto) {
    String word = settings.text(key);
    return word.equals(AUTO) ? auto : Boolean.parseBoolean(word);
  }
}
