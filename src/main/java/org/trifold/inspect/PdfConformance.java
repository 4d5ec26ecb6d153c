package org.trifold.inspect;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.VeraPDFFoundry;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Runs veraPDF, the reference checker of PDF/UA and PDF/A, within this process. Without state. */
public final class PdfConformance {
  /** How many failures of one rule are looked at; the first tells enough. */
  private static final int FAILURES_PER_RULE = 1;

  private PdfConformance() {}

  /** A standard to hold a PDF against. */
  public enum Standard {
    /** ISO 14289-1. */
    UA_1("PDF/UA-1", PDFAFlavour.PDFUA_1),
    /** ISO 19005-2, level A. */
    A_2A("PDF/A-2a", PDFAFlavour.PDFA_2_A);

    private final String title;
    private final PDFAFlavour flavour;

    Standard(String title, PDFAFlavour flavour) {
      this.title = title;
      this.flavour = flavour;
    }

    /** The name that people use. */
    public String title() {
      return title;
    }
  }

  /**
   * A rule that a PDF breaks.
   *
   * @param clause of the standard: {@code 7.4.2}
   * @param test number of veraPDF's test for that clause
   * @param place path of the first object that breaks it
   */
  public record Breach(Standard standard, String clause, int test, String message, String place) {
    @Override
    public String toString() {
      return standard.title() + " " + clause + "-" + test + ": " + message + " [" + place + "]";
    }
  }

  /**
   * The rules that a PDF breaks, by standard and in veraPDF's order; none at best.
   *
   * @throws IllegalArgumentException for bytes that are no PDF
   */
  public static List<Breach> check(byte[] pdf, Standard... standards) {
    List<Breach> breaches = new ArrayList<>();
    List<Standard> claimed = claimed(pdf, List.of(standards));
    if (claimed.size() > 1) {
      // In one walk through the file; veraPDF makes its objects for the standards that it claims.
      breaches.addAll(check(pdf, claimed, Optional.empty()));
    }
    for (Standard standard : standards) {
      if (claimed.size() < 2 || !claimed.contains(standard)) {
        breaches.addAll(check(pdf, List.of(standard), Optional.of(standard.flavour)));
      }
    }
    breaches.sort(Comparator.comparing(breach -> List.of(standards).indexOf(breach.standard())));
    return List.copyOf(breaches);
  }

  /** Those of the standards that the file itself names. */
  private static List<Standard> claimed(byte[] pdf, List<Standard> standards) {
    try (VeraPDFFoundry foundry = foundry();
        PDFAParser parser = foundry.createParser(new ByteArrayInputStream(pdf))) {
      List<PDFAFlavour> named = parser.getFlavours();
      return standards.stream().filter(standard -> named.contains(standard.flavour)).toList();
    } catch (ModelParsingException | EncryptedPdfException e) {
      throw unreadable(e);
    } catch (IOException e) {
      throw new IllegalStateException("veraPDF stopped", e);
    }
  }

  /**
   * Checks.
   *
   * @param as the standard to read the file by; empty for those that it claims
   */
  private static List<Breach> check(
      byte[] pdf, List<Standard> standards, Optional<PDFAFlavour> as) {
    List<PDFAFlavour> flavours = standards.stream().map(standard -> standard.flavour).toList();
    try (VeraPDFFoundry foundry = foundry();
        PDFAParser parser =
            foundry.createParser(new ByteArrayInputStream(pdf), as.orElse(PDFAFlavour.NO_FLAVOUR));
        PDFAValidator validator =
            foundry.createValidator(flavours, FAILURES_PER_RULE, false, true, false)) {
      List<Breach> breaches = new ArrayList<>();
      for (ValidationResult result : validator.validateAll(parser)) {
        Standard standard =
            standards.stream()
                .filter(s -> s.flavour == result.getPDFAFlavour())
                .findFirst()
                .orElseThrow();
        breaches.addAll(breaches(standard, result));
      }
      return breaches;
    } catch (ModelParsingException | EncryptedPdfException e) {
      throw unreadable(e);
    } catch (ValidationException | IOException e) {
      throw new IllegalStateException("veraPDF stopped", e);
    }
  }

  private static IllegalArgumentException unreadable(Exception cause) {
    return new IllegalArgumentException("not a PDF that can be read", cause);
  }

  private static Collection<Breach> breaches(Standard standard, ValidationResult result) {
    Map<String, Breach> byRule = new LinkedHashMap<>();
    for (TestAssertion assertion : result.getTestAssertions()) {
      if (assertion.getStatus() == TestAssertion.Status.FAILED) {
        Breach breach = breach(standard, assertion);
        byRule.putIfAbsent(breach.clause() + "-" + breach.test(), breach);
      }
    }
    if (byRule.isEmpty() && !result.isCompliant()) {
      throw new IllegalStateException("veraPDF fails the file but names no rule");
    }
    return byRule.values();
  }

  private static VeraPDFFoundry foundry() {
    VeraGreenfieldFoundryProvider.initialise();
    return Foundries.defaultInstance();
  }

  private static Breach breach(Standard standard, TestAssertion assertion) {
    return new Breach(
        standard,
        assertion.getRuleId().getClause(),
        assertion.getRuleId().getTestNumber(),
        assertion.getMessage().replaceAll("\\s+", " ").strip(),
        assertion.getLocation().getContext());
  }
}
