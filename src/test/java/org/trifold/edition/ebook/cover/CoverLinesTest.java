package org.trifold.edition.ebook.cover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trifold.gate.Gate;
import org.trifold.theme.Lettering;
import org.trifold.theme.Theme;

final class CoverLinesTest {
  @Test
  void nobodysNameIsPartedOverTwoLines() {
    Theme theme =
        Theme.load(
            Gate.at(
                Path.of(System.getProperty("trifold.basedir", ".")).toAbsolutePath(), List.of()),
            Theme.DEFAULT);
    Lettering face = Lettering.of(theme.file("fonts/NotoSans-Bold.ttf"));
    CoverDesign.Line names =
        new CoverDesign.Line("Ada Finch, Ben van der Wren, Cora Q. Teal", face);
    assertEquals(
        List.of("Ada Finch, Ben van der Wren,", "Cora Q. Teal"),
        CoverLines.ofNames(names, names.width(0) * 0.8).texts());
  }
}
