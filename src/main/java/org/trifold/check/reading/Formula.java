package org.trifold.check.reading;

import java.util.List;
import java.util.Map;

/** Formulas of readability. Each was fitted to texts and readers of its own language. */
enum Formula {
  /**
   * J. P. Kincaid, R. P. Fishburne, R. L. Rogers, B. S. Chissom: Derivation of new readability
   * formulas for Navy enlisted personnel, 1975: 0.39 words per sentence + 11.8 syllables per word −
   * 15.59.
   */
  FLESCH_KINCAID("Flesch–Kincaid", Scale.GRADE) {
    @Override
    double of(Counts c) {
      return 0.39 * c.wordsPerSentence() + 11.8 * c.syllablesPerWord() - 15.59;
    }
  },
  /**
   * G. H. McLaughlin: SMOG grading, a new readability formula, Journal of Reading, 1969: 3.1291 +
   * 1.0430 √(polysyllables × 30 / sentences). Made for 30 sentences; the factor 30 / sentences is
   * how shorter texts are converted.
   */
  SMOG("SMOG", Scale.GRADE) {
    @Override
    double of(Counts c) {
      return 3.1291 + 1.0430 * Math.sqrt(c.polysyllables() * 30.0 / c.sentences());
    }
  },
  /** R. Gunning: The technique of clear writing, 1952: 0.4 (words per sentence + % hard words). */
  GUNNING_FOG("Gunning Fog", Scale.GRADE) {
    @Override
    double of(Counts c) {
      return 0.4 * (c.wordsPerSentence() + c.percent(c.complex()));
    }
  },
  /**
   * F. Szigriszt Pazos: Sistemas predictivos de legibilidad del mensaje escrito, 1993: 206.835 −
   * 62.3 syllables per word − words per sentence.
   */
  SZIGRISZT_PAZOS("Szigriszt-Pazos (INFLESZ)", Scale.INFLESZ) {
    @Override
    double of(Counts c) {
      return 206.835 - 62.3 * c.syllablesPerWord() - c.wordsPerSentence();
    }
  },
  /**
   * J. Fernández Huerta: Medidas sencillas de lecturabilidad, 1959: 206.84 − 0.60 syllables per 100
   * words − 1.02 words per sentence. Printed with sentences per 100 words, which turns the formula
   * round; read as G. Law (2011) showed it is meant.
   */
  FERNANDEZ_HUERTA("Fernández Huerta", Scale.EASE) {
    @Override
    double of(Counts c) {
      return 206.84 - 60 * c.syllablesPerWord() - 1.02 * c.wordsPerSentence();
    }
  },
  /**
   * R. Bamberger, E. Vanecek: Lesen – Verstehen – Lernen – Schreiben, 1984, the first Wiener
   * Sachtextformel: 0.1935 % words of three syllables and more + 0.1672 words per sentence + 0.1297
   * % words of more than six letters − 0.0327 % words of one syllable − 0.875.
   */
  WIENER_SACHTEXTFORMEL("Wiener Sachtextformel", Scale.GRADE) {
    @Override
    double of(Counts c) {
      return 0.1935 * c.percent(c.polysyllables())
          + 0.1672 * c.wordsPerSentence()
          + 0.1297 * c.percent(c.longWords())
          - 0.0327 * c.percent(c.monosyllables())
          - 0.875;
    }
  },
  /**
   * T. Amstad: Wie verständlich sind unsere Zeitungen?, 1978: 180 − words per sentence − 58.5
   * syllables per word.
   */
  AMSTAD("Amstad", Scale.EASE) {
    @Override
    double of(Counts c) {
      return 180 - c.wordsPerSentence() - 58.5 * c.syllablesPerWord();
    }
  },
  /**
   * L. Kandel, A. Moles: Application de l'indice de Flesch à la langue française, 1958: 207 − 1.015
   * words per sentence − 73.6 syllables per word.
   */
  KANDEL_MOLES("Kandel–Moles", Scale.EASE) {
    @Override
    double of(Counts c) {
      return 207 - 1.015 * c.wordsPerSentence() - 73.6 * c.syllablesPerWord();
    }
  },
  /**
   * P. Lucisano, M. E. Piemontese: GULPEASE, una formula per la predizione della difficoltà dei
   * testi in lingua italiana, 1988: 89 + (300 sentences − 10 letters) / words.
   */
  GULPEASE("Gulpease", Scale.GULPEASE) {
    @Override
    double of(Counts c) {
      return 89 + (300.0 * c.sentences() - 10.0 * c.letters()) / c.words();
    }
  },
  /**
   * C.-H. Björnsson: Läsbarhet, 1968: words per sentence + % words of more than six letters. Made
   * for Swedish, and used for Danish and Norwegian.
   */
  LIX("LIX", Scale.LIX) {
    @Override
    double of(Counts c) {
      return c.wordsPerSentence() + c.percent(c.longWords());
    }
  },
  /**
   * W. H. Douma: De leesbaarheid van landbouwbladen, 1960: 206.84 − 0.93 words per sentence − 77
   * syllables per word.
   */
  FLESCH_DOUMA("Flesch–Douma", Scale.EASE) {
    @Override
    double of(Counts c) {
      return 206.84 - 0.93 * c.wordsPerSentence() - 77 * c.syllablesPerWord();
    }
  },
  /**
   * I. V. Oborneva: the Flesch formula fitted to Russian, 2006: 206.835 − 1.3 words per sentence −
   * 60.1 syllables per word.
   */
  OBORNEVA("Oborneva", Scale.EASE) {
    @Override
    double of(Counts c) {
      return 206.835 - 1.3 * c.wordsPerSentence() - 60.1 * c.syllablesPerWord();
    }
  },
  /**
   * E. Ateşman: Türkçede okunabilirliğin ölçülmesi, 1997: 198.825 − 40.175 syllables per word −
   * 2.610 words per sentence.
   */
  ATESMAN("Ateşman", Scale.EASE) {
    @Override
    double of(Counts c) {
      return 198.825 - 40.175 * c.syllablesPerWord() - 2.610 * c.wordsPerSentence();
    }
  };

  /** By language; the first decides, the others are named beside it. */
  private static final Map<String, List<Formula>> BY_LANGUAGE =
      Map.ofEntries(
          Map.entry("en", List.of(FLESCH_KINCAID, SMOG, GUNNING_FOG)),
          Map.entry("es", List.of(SZIGRISZT_PAZOS, FERNANDEZ_HUERTA)),
          Map.entry("de", List.of(WIENER_SACHTEXTFORMEL, AMSTAD)),
          Map.entry("fr", List.of(KANDEL_MOLES)),
          Map.entry("it", List.of(GULPEASE)),
          Map.entry("nl", List.of(FLESCH_DOUMA)),
          Map.entry("sv", List.of(LIX)),
          Map.entry("da", List.of(LIX)),
          Map.entry("no", List.of(LIX)),
          Map.entry("nb", List.of(LIX)),
          Map.entry("nn", List.of(LIX)),
          Map.entry("ru", List.of(OBORNEVA)),
          Map.entry("tr", List.of(ATESMAN)));

  private final String title;
  private final Scale scale;

  Formula(String title, Scale scale) {
    this.title = title;
    this.scale = scale;
  }

  /** What it makes of a text of at least one word and one sentence. */
  abstract double of(Counts counts);

  /** As readers know it. */
  String title() {
    return title;
  }

  Scale scale() {
    return scale;
  }

  /** Those made for a language, by its code without a region; none where there are none. */
  static List<Formula> of(String code) {
    return BY_LANGUAGE.getOrDefault(code, List.of());
  }
}
