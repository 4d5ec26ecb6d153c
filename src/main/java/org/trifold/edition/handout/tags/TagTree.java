package org.trifold.edition.handout.tags;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The tag tree of one handout. It is planned from the print tree and filled with the content that
 * the renderer tagged; of the renderer's own tree nothing stays. To find an element's content
 * again, every element carries a mark through the renderer.
 */
public final class TagTree {
  /** Phrases that the renderer always makes an element for. */
  private static final Set<String> KNOWN = Set.of("a", "abbr");

  private static final COSName REFERENCED_CONTENT = COSName.getPDFName("MCR");

  private final TagPlan plan;

  private TagTree(TagPlan plan) {
    this.plan = plan;
  }

  /**
   * Plans the tags of a page and marks its elements.
   *
   * @param page changed: titles and alternative texts become marks
   */
  public static TagTree of(Document page) {
    BareWords.wrap(page.body());
    Spelling.wrap(page.body());
    TagPlan plan = new TagPlan(page.body(), page.child(0).attr("lang"));
    LinkTexts.keep(plan.elements());
    int count = plan.elements().size();
    for (int number = 0; number < count; number++) {
      mark(plan.elements().get(number), number, plan);
    }
    return new TagTree(plan);
  }

  private static void mark(Element element, int number, TagPlan plan) {
    element.attr("title", Mark.of(number));
    String name = element.normalName();
    if (name.equals("img")) {
      element.attr("alt", Mark.of(number));
    } else if (plan.isTagged(element) && Phrasing.is(element) && !KNOWN.contains(name)) {
      // The renderer makes no element for a phrase straight in a line, but for one in a phrase.
      Element wrapper = new Element(Spelling.ELEMENT);
      wrapper.attr("title", Mark.of(plan.again(number)));
      wrapper.appendChildren(List.copyOf(element.childNodes()));
      element.appendChild(wrapper);
    }
  }

  /** Puts the tree in the place of the renderer's in a PDF that was made of the page. */
  public void apply(PDDocument document) throws IOException {
    COSDictionary root = document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
    Artifacts artifacts = new Artifacts(document);
    EmptyLinks emptyLinks = new EmptyLinks();
    new RenderedContent(new Filling(artifacts, emptyLinks)).read(root);
    emptyLinks.settle(document);
    Owners owners = new Owners(document, root);
    write(plan.document(), root, owners);
    root.setItem(COSName.K, plan.document().dictionary());
    root.setItem(COSName.getPDFName("IDTree"), plan.ids().tree());
    root.removeItem(COSName.ROLE_MAP);
    artifacts.settle();
  }

  private static void write(Tag tag, COSDictionary parent, Owners owners) {
    COSDictionary element = tag.dictionary();
    element.setItem(COSName.P, parent);
    COSArray kids = new COSArray();
    for (Kid kid : tag.kids()) {
      if (kid instanceof Tag inner) {
        write(inner, element, owners);
        kids.add(inner.dictionary());
      } else if (kid instanceof Kid.Content content) {
        owners.own(content, element);
        kids.add(reference(content, element));
      } else if (kid instanceof Kid.Annotation annotation) {
        owners.own(annotation, element);
        kids.add(annotation.reference());
      }
    }
    if (kids.size() > 0) {
      element.setItem(COSName.K, kids);
    }
  }

  /** A number on the element's page, which is that of its first content; else both are named. */
  private static COSBase reference(Kid.Content content, COSDictionary element) {
    if (!element.containsKey(COSName.PG)) {
      element.setItem(COSName.PG, content.page());
    }
    if (element.getCOSDictionary(COSName.PG) == content.page()) {
      return COSInteger.get(content.id());
    }
    COSDictionary reference = new COSDictionary();
    reference.setItem(COSName.TYPE, REFERENCED_CONTENT);
    reference.setItem(COSName.PG, content.page());
    reference.setInt(COSName.MCID, content.id());
    return reference;
  }

  /** Puts what the renderer tagged where the plan has it. */
  private final class Filling implements RenderedContent.Reader {
    private final Artifacts artifacts;
    private final EmptyLinks emptyLinks;
    private final Leaders leaders = new Leaders();

    Filling(Artifacts artifacts, EmptyLinks emptyLinks) {
      this.artifacts = artifacts;
      this.emptyLinks = emptyLinks;
    }

    @Override
    public void content(int number, RenderedContent.Part part, Kid.Content content) {
      Tag place = part == RenderedContent.Part.LABEL ? plan.label(number) : plan.place(number);
      if (part == RenderedContent.Part.GENERATED && leaders.contain(content)) {
        artifacts.take(content, Artifacts.Type.LAYOUT);
      } else if (!place.add(content)) {
        artifacts.take(content, Artifacts.Type.PAGINATION);
      }
    }

    @Override
    public void annotation(int number, Kid.Annotation annotation) {
      Element element = plan.elements().get(number);
      if (!emptyLinks.take(annotation, element)) {
        plan.place(number).add(annotation);
        LinkTexts.describe(annotation, element);
      }
    }

    @Override
    public void picture(int number, COSDictionary attributes) {
      plan.measured(number, attributes);
    }
  }
}
