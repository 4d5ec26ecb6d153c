package org.trifold.edition.handout;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.ttf.model.GsubData;
import org.apache.fontbox.ttf.model.ScriptFeature;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Says which characters a substituted glyph stands for (ISO 32000-1, 9.10.3): PDFBox knows only
 * those that a font's cmap names, so a half form or ligature could neither be read aloud nor
 * copied, and PDF/A-2a forbids such a glyph (ISO 19005-2, 6.2.11.7.2). For one document.
 */
final class SubstitutedText {
  /** Entries of one block of a CMap (Adobe Technical Note #5014, bfchar). */
  private static final int MOST_ENTRIES = 100;

  /** Substitutions of substitutions of …; fonts need three or four. */
  private static final int MOST_ROUNDS = 8;

  private final Map<String, String> cmaps = new TreeMap<>();

  SubstitutedText(Set<FontCase.Face> faces) {
    for (FontCase.Face face : faces) {
      try {
        cmaps.put(face.font().getName(), cmap(texts(face)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The same PDF with the glyphs' characters; as it is where no glyph is substituted. */
  byte[] mend(byte[] pdf, Instant clock) {
    if (cmaps.isEmpty()) {
      return pdf;
    }
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          String cmap = cmaps.get(String.valueOf(font.getName()).replaceFirst("^[A-Z]{6}\\+", ""));
          if (cmap != null) {
            mend(document, font.getCOSObject(), cmap);
          }
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.setDocumentId(clock.toEpochMilli());
      document.save(out, PdfFinish.STREAMS);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void mend(PDDocument document, COSDictionary font, String cmap)
      throws IOException {
    byte[] bytes = cmap.getBytes(StandardCharsets.US_ASCII);
    font.setItem(
        COSName.TO_UNICODE,
        new PDStream(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE));
  }

  /** The characters of each glyph that has some. */
  private static Map<Integer, String> texts(FontCase.Face face) throws IOException {
    TrueTypeFont font = face.font();
    Map<Integer, String> texts = new TreeMap<>();
    for (int glyph = 1; glyph < font.getNumberOfGlyphs(); glyph++) {
      List<Integer> codes = face.cmap().getCharCodes(glyph);
      if (codes != null && !codes.isEmpty()) {
        texts.put(glyph, Character.toString(codes.get(0)));
      }
    }
    boolean gsub = font.isEnableGsub();
    font.setEnableGsub(true);
    GsubData data = font.getGsubData();
    font.setEnableGsub(gsub);
    if (data == null || data == GsubData.NO_DATA_FOUND) {
      return texts;
    }
    for (int round = 0; round < MOST_ROUNDS; round++) {
      boolean grown = false;
      for (String name : new TreeSet<>(data.getSupportedFeatures())) {
        grown |= grow(texts, data.getFeature(name));
      }
      if (!grown) {
        break;
      }
    }
    return texts;
  }

  private static boolean grow(Map<Integer, String> texts, ScriptFeature feature) {
    boolean grown = false;
    List<List<Integer>> inputs = new ArrayList<>(feature.getAllGlyphIdsForSubstitution());
    inputs.sort(Comparator.comparing(String::valueOf));
    for (List<Integer> input : inputs) {
      Integer glyph = feature.getReplacementForGlyphs(input);
      if (glyph != null && !texts.containsKey(glyph) && texts.keySet().containsAll(input)) {
        texts.put(glyph, String.join("", input.stream().map(texts::get).toList()));
        grown = true;
      }
    }
    return grown;
  }

  private static String cmap(Map<Integer, String> texts) {
    StringBuilder cmap =
        new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """);
    List<Map.Entry<Integer, String>> entries = new ArrayList<>(texts.entrySet());
    for (int from = 0; from < entries.size(); from += MOST_ENTRIES) {
      List<Map.Entry<Integer, String>> block =
          entries.subList(from, Math.min(from + MOST_ENTRIES, entries.size()));
      cmap.append(block.size()).append(" beginbfchar\n");
      for (Map.Entry<Integer, String> entry : block) {
        cmap.append(String.format(Locale.ROOT, "<%04X> <", entry.getKey()));
        entry.getValue().chars().forEach(c -> cmap.append(String.format(Locale.ROOT, "%04X", c)));
        cmap.append(">\n");
      }
      cmap.append("endbfchar\n");
    }
    return cmap.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
        .toString();
  }
}
