package org.trifold.config;

import java.util.List;
import org.trifold.gate.ImageLimits;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;

/** The settings that bound pixel pictures, whichever edition shows them. */
public final class PictureSettings {
  /** Millions of pixels that one picture may have. */
  public static final String MEGAPIXELS = "picture-megapixels";

  /** Frames that an animation may have. */
  public static final String FRAMES = "picture-frames";

  /** More than Java can hold in one picture. */
  private static final long MOST_MEGAPIXELS = 2000;

  private static final long MOST_FRAMES = 1_000_000;

  private PictureSettings() {}

  /** The declarations. */
  public static List<Setting> declared() {
    return List.of(
        Setting.number(
            MEGAPIXELS,
            ImageLimits.MEGAPIXELS,
            "Millions of pixels that a picture may have; all frames of an animation together may"
                + " have ten times as many."),
        Setting.number(FRAMES, ImageLimits.FRAMES, "Frames that an animation may have."));
  }

  /**
   * The limits as set; the built-in ones where these settings are not declared.
   *
   * @throws FindingException for what can't be a limit
   */
  public static ImageLimits limits(Settings settings) {
    boolean declared = settings.declared().stream().anyMatch(s -> s.key().equals(MEGAPIXELS));
    return declared
        ? ImageLimits.of(
            number(settings, MEGAPIXELS, MOST_MEGAPIXELS),
            (int) number(settings, FRAMES, MOST_FRAMES))
        : ImageLimits.BUILT_IN;
  }

  private static long number(Settings settings, String key, long most) {
    long number = settings.number(key);
    if (number < 1 || number > most) {
      throw new FindingException(
          Finding.error(
              "TF-RUN-034",
              settings.value(key).where(),
              "The setting \"" + key + "\" can't be " + number + ".",
              "Write a number from 1 to " + most + "."));
    }
    return number;
  }
}
