package org.trifold.edition.handout;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The tags of lists of all kinds, of notes and of contents, on the finished PDF. */
class ListTagsTest {
  @Test
  void aListSaysHowItIsNumberedAndLabelsItsItems() {
    TagOutline.assertTags(
        """
        <ul><li>one<ol type="a"><li>deep</li></ol></li><li><p>two</p><p>paragraphs</p></li></ul>
        <ol start="3"><li>three</li></ol><ol type="I"><li>roman</li></ol>
        """,
        """
        L [ListNumbering=Disc]
          LI
            Lbl "• "
            LBody "one"
              L [ListNumbering=LowerAlpha]
                LI
                  Lbl "a. "
                  LBody "deep"
          LI
            Lbl "• "
            LBody
              P "two"
              P "paragraphs"
        L [ListNumbering=Decimal]
          LI
            Lbl "3. "
            LBody "three"
        L [ListNumbering=UpperRoman]
          LI
            Lbl "I. "
            LBody "roman"
        """);
  }

  @Test
  void theBoxToTickLabelsItsItem() {
    TagOutline.assertTags(
        """
        <ul class="checklist"><li data-checked="false">Wash</li>
        <li data-checked="true"><p>Read</p></li></ul>
        """,
        """
        L [ListNumbering=None]
          LI
            Lbl
              Figure [Alt=to do, BBox]
            LBody
              P "Wash"
          LI
            Lbl
              Figure [Alt=done, BBox]
            LBody
              P "Read"
        """);
  }

  @Test
  void aDescriptionListIsAListOfTermsAndWhatTheyMean() {
    TagOutline.assertTags(
        """
        <dl><div class="entry"><dt>Term</dt><dt>Other term</dt><dd>Meaning
        <dl><div class="entry"><dt>Inner</dt><dd><p>Deep.</p><p>Deeper.</p></dd></div></dl></dd></div>
        <div class="entry"><dt>Alone</dt></div></dl>
        """,
        """
        L [ListNumbering=None]
          LI
            Lbl "Term"
            Lbl "Other term"
            LBody "Meaning"
              L [ListNumbering=None]
                LI
                  Lbl "Inner"
                  LBody
                    P "Deep."
                    P "Deeper."
          LI
            Lbl "Alone"
        """);
  }

  @Test
  void horizontalAndQuestionListsAreTheSame() {
    String expected =
        """
        L [ListNumbering=None]
          LI
            Lbl "Ask"
            LBody
              P "Answer"
          LI
            Lbl "More"
            LBody
              P "Yes"
        """;
    for (String style : List.of("", "horizontal", "qanda")) {
      TagOutline.assertTags(
          "<dl class=\""
              + style
              + "\"><div class=\"entry\"><dt>Ask</dt><dd>Answer</dd></div><div class=\"entry\">"
              + "<dt>More</dt><dd>Yes</dd></div></dl>",
          expected);
    }
  }

  @Test
  void aDescriptionListWithoutEntriesGroupsTermsWithWhatFollows() {
    TagOutline.assertTags(
        "<dl><dt>a</dt><dt>b</dt><dd>1</dd><dd>2</dd><dt>c</dt><dd>3</dd></dl>",
        """
        L [ListNumbering=None]
          LI
            Lbl "a"
            Lbl "b"
            LBody
              P "1"
              P "2"
          LI
            Lbl "c"
            LBody
              P "3"
        """);
  }

  @Test
  void aNoteHasAnIdAndItsMarkRefersToIt() {
    TagOutline.assertTags(
        """
        <p>Text<span class="note" data-note="n1">A <em>note</em>.</span> and again<span class="note"
        data-note-ref="n1"></span>.</p>
        """,
        """
        P "Text"
          Reference
            Link "1(link: Note 1)"
          " and again"
          Reference
            Link "1(link: Note 1)"
          "."
        Sect
          H2 "Notes"
          Note [ID=note-1]
            Lbl "1. "
            P "A note."
        """);
  }

  @Test
  void contentsAreEntriesThatReferToPlaces() {
    String outline =
        TagOutline.ofText(
            Handout.of(
                """
                <nav class="toc" data-levels="2"><p class="toc-title">Contents</p></nav>
                <section id="one" data-level="1"><h2>One</h2><section id="two" data-level="2"><h3>Two</h3><p>x</p>
                </section></section><section id="three" data-level="1"><h2>Three</h2><p>y</p></section>
                """));
    assertTrue(
        outline.startsWith(
            """
            P "Contents"
            TOC
              TOCI
                Reference
                  Link "One1(link: One)(link: One)"
                TOC
                  TOCI
                    Reference
                      Link "Two1(link: Two)(link: Two)"
              TOCI
                Reference
                  Link "Three1(link: Three)(link: Three)"
            Sect
            """),
        outline);
  }

  @Test
  void anIndexIsAnIndex() {
    String outline =
        TagOutline.ofText(
            Handout.of(
                """
                <section id="one" data-level="1"><h2>One</h2><p>Text<span class="index-term" data-index="skin">
                </span><span class="index-term" data-index="skin|dry"></span>.</p></section>
                <section data-kind="index" data-level="1" id="index"><h2>Index</h2></section>
                """));
    assertTrue(
        outline.endsWith(
            """
              Index
                L [ListNumbering=None]
                  LI
                    LBody "skin, "
                      Reference
                        Link "One(link: One)"
                      L [ListNumbering=None]
                        LI
                          LBody "dry, "
                            Reference
                              Link "One(link: One)"
            """),
        outline);
  }

  @Test
  void aSourceIsAnEntryOfTheBibliography() {
    TagOutline.assertTags(
        """
        <section data-kind="bibliography" id="b"><h2>Sources</h2><ul class="bibliography"><li><span class="bibref"
        id="s1">[1]</span> A book.</li></ul></section>
        """,
        """
        Sect
          H2 "Sources"
          L [ListNumbering=None]
            LI
              LBody
                BibEntry
                  Lbl "[1]"
                  " A book."
        """);
  }
}
