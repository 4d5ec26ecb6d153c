package org.trifold.edition.handout;

import org.junit.jupiter.api.Test;

/** The tags of tables, on the finished PDF. */
class TableTagsTest {
  @Test
  void aTableHoldsItsCaptionAndSaysWhatItIsAbout() {
    TagOutline.assertTags(
        """
        <table data-caption="table" data-label="Table" summary="Doses by age"><caption>Doses</caption><thead><tr>
        <th scope="col">Age</th><th scope="col">Dose</th></tr></thead><tbody><tr><th scope="row">Adult</th>
        <td>two</td></tr><tr><th>Child</th><td></td></tr></tbody><tfoot><tr><td colspan="2">Sum</td></tr></tfoot></table>
        """,
        """
        Table [Summary=Doses by age]
          Caption "Table 1. Doses"
          THead
            TR
              TH [Scope=Column] "Age"
              TH [Scope=Column] "Dose"
          TBody
            TR
              TH [Scope=Row] "Adult"
              TD "two"
            TR
              TH [Scope=Row] "Child"
              TD
          TFoot
            TR
              TD [ColSpan=2] "Sum"
        """);
  }

  @Test
  void cellsUnderSpanningHeadsNameAllTheirHeads() {
    TagOutline.assertTags(
        """
        <table><thead><tr><th rowspan="2">Who</th><th colspan="2">Dose</th></tr><tr><th>a.m.</th><th>p.m.</th></tr>
        </thead><tbody><tr><th scope="row">Adult</th><td>1</td><td>2</td></tr></tbody></table>
        """,
        """
        Table
          THead
            TR
              TH [ID=head, RowSpan=2, Scope=Column] "Who"
              TH [ColSpan=2, ID=head-2, Scope=Column] "Dose"
            TR
              TH [Headers=head-2, ID=head-3, Scope=Column] "a.m."
              TH [Headers=head-2, ID=head-4, Scope=Column] "p.m."
          TBody
            TR
              TH [Headers=head, ID=head-5, Scope=Row] "Adult"
              TD [Headers=head-2 head-3 head-5] "1"
              TD [Headers=head-2 head-4 head-5] "2"
        """);
  }
}
