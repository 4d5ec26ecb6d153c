package org.trifold.inspect.print;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Reads what a page's operators put on paper. For one page. */
final class PageReader extends PDFGraphicsStreamEngine {
  private static final double POINTS_PER_INCH = 72;

  /** Rounding, and glyphs that hang over: points. */
  private static final double SLACK = 2;

  private static final int NO_MARK = -1;

  /** Marked content that is open. */
  private record Mark(int id, boolean furniture) {}

  private final Rectangle2D paper;
  private final Ground ground = new Ground();
  private final List<Run> runs = new ArrayList<>();
  private final List<Shown> pictures = new ArrayList<>();
  private final Deque<Mark> marks = new ArrayDeque<>();
  private GeneralPath path = new GeneralPath();
  private Optional<Integer> clipRule = Optional.empty();
  private Optional<Rectangle2D> box = Optional.empty();
  private Optional<RunUnderWay> run = Optional.empty();
  private int depth;

  private PageReader(PDPage page) {
    super(page);
    PDRectangle sheet = page.getMediaBox();
    paper =
        new Rectangle2D.Double(
            sheet.getLowerLeftX(), sheet.getLowerLeftY(), sheet.getWidth(), sheet.getHeight());
    marks.push(new Mark(NO_MARK, false));
  }

  static PrintedPage read(PDPage page, int number) throws IOException {
    PageReader reader = new PageReader(page);
    reader.processPage(page);
    return new PrintedPage(
        number,
        reader.paper,
        reader.box.orElse(reader.paper),
        reader.runs,
        reader.pictures,
        reader.ground.areas());
  }

  /** What is open of a run. */
  private static final class RunUnderWay {
    private final StringBuilder text = new StringBuilder();
    private Matrix start = new Matrix();
    private Matrix last = new Matrix();
    private float advance;
    private Optional<PDFont> font = Optional.empty();
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
    Mark around = marks.element();
    int id = properties == null ? NO_MARK : properties.getInt(COSName.MCID, NO_MARK);
    boolean furniture = around.furniture() || tag.equals(COSName.ARTIFACT);
    marks.push(new Mark(id >= 0 ? id : around.id(), furniture));
  }

  @Override
  public void endMarkedContentSequence() {
    if (marks.size() > 1) {
      marks.pop();
    }
  }

  @Override
  public void showTextString(byte[] string) throws IOException {
    RunUnderWay started = new RunUnderWay();
    run = Optional.of(started);
    super.showTextString(string);
    finish(started);
  }

  @Override
  public void showTextStrings(COSArray array) throws IOException {
    RunUnderWay started = new RunUnderWay();
    run = Optional.of(started);
    super.showTextStrings(array);
    finish(started);
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    run.ifPresent(
        r -> {
          if (r.font.isEmpty()) {
            r.font = Optional.of(font);
            r.start = matrix;
          }
          r.last = matrix;
          r.advance = displacement.getX();
          String unicode = font.toUnicode(code);
          r.text.append(unicode == null ? "\uFFFD" : unicode);
        });
  }

  private void finish(RunUnderWay done) {
    run = Optional.empty();
    if (done.font.isEmpty() || done.text.toString().isBlank() || isInvisible()) {
      return;
    }
    Matrix end = done.last;
    double startX = done.start.getTranslateX();
    double endX = end.getTranslateX() + done.advance * end.getScaleX();
    double left = Math.min(startX, endX);
    double right = Math.max(startX, endX);
    double size = done.start.getScalingFactorY();
    double baseline = done.start.getTranslateY();
    Rectangle2D clip = clip();
    Mark mark = marks.element();
    if (mark.id() >= 0 && !mark.furniture() && depth == 0 && box.isEmpty()) {
      box = Optional.of(clip);
    }
    double middle = baseline + size / 4;
    boolean hidden = middle < clip.getMinY() || middle > clip.getMaxY();
    if (hidden && depth == 0 && box.filter(clip::equals).isPresent()) {
      // The renderer paints what stands over a page break on both pages; it shows on the other.
      return;
    }
    runs.add(
        new Run(
            done.text.toString(),
            size,
            left,
            right,
            baseline,
            mark.id(),
            mark.furniture(),
            depth > 0,
            FontNames.isBold(done.font.get()),
            FontNames.isFixedPitch(done.font.get()),
            paint(left, right, middle),
            left < clip.getMinX() - SLACK || right > clip.getMaxX() + SLACK || hidden));
  }

  /** Text that is only there to be searched (ISO 32000-1, 9.3.6, mode 3). */
  private boolean isInvisible() {
    return !getGraphicsState().getTextState().getRenderingMode().isFill()
        && !getGraphicsState().getTextState().getRenderingMode().isStroke();
  }

  /** Colour and ground at the run's start, middle or end, wherever it stands out least. */
  private Optional<Run.Paint> paint(double left, double right, double middle) {
    PDGraphicsState state = getGraphicsState();
    boolean fill = state.getTextState().getRenderingMode().isFill();
    Optional<Ink> ink = ink(fill ? state.getNonStrokingColor() : state.getStrokingColor());
    double alpha = fill ? state.getNonStrokeAlphaConstant() : state.getAlphaConstant();
    if (ink.isEmpty() || state.getSoftMask() != null) {
      return Optional.empty();
    }
    double inset = Math.min(1, (right - left) / 4);
    Optional<Run.Paint> worst = Optional.empty();
    for (double x : new double[] {left + inset, (left + right) / 2, right - inset}) {
      Optional<Ink> below = ground.at(x, middle);
      if (below.isEmpty()) {
        return Optional.empty();
      }
      Run.Paint here = new Run.Paint(ink.get().over(below.get(), alpha), below.get());
      if (worst.isEmpty() || here.contrast() < worst.get().contrast()) {
        worst = Optional.of(here);
      }
    }
    return worst;
  }

  private static Optional<Ink> ink(PDColor color) {
    if (color.getColorSpace() instanceof PDPattern) {
      return Optional.empty();
    }
    try {
      int rgb = color.toRGB();
      return Optional.of(
          new Ink((rgb >> 16 & 0xFF) / 255.0, (rgb >> 8 & 0xFF) / 255.0, (rgb & 0xFF) / 255.0));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Rectangle2D clip() {
    Rectangle2D clip = paper;
    for (Path2D part : getGraphicsState().getCurrentClippingPaths()) {
      clip = clip.createIntersection(part.getBounds2D());
    }
    return clip;
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    noteForm(form);
    depth++;
    super.showForm(form);
    depth--;
  }

  @Override
  public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
    noteForm(form);
    depth++;
    super.showTransparencyGroup(form);
    depth--;
  }

  private void noteForm(PDFormXObject form) {
    PDRectangle bounds = form.getBBox();
    if (depth == 0 && bounds != null) {
      Matrix matrix = form.getMatrix().multiply(matrix());
      show(
          matrix
              .createAffineTransform()
              .createTransformedShape(
                  new Rectangle2D.Double(
                      bounds.getLowerLeftX(),
                      bounds.getLowerLeftY(),
                      bounds.getWidth(),
                      bounds.getHeight()))
              .getBounds2D(),
          Double.POSITIVE_INFINITY);
    }
  }

  @Override
  public void drawImage(PDImage image) {
    AffineTransform unit = matrix().createAffineTransform();
    Rectangle2D bounds =
        unit.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1)).getBounds2D();
    double width = Math.hypot(unit.getScaleX(), unit.getShearY());
    double height = Math.hypot(unit.getShearX(), unit.getScaleY());
    show(bounds, POINTS_PER_INCH * Math.min(image.getWidth() / width, image.getHeight() / height));
    ground.paint(bounds, clip(), Optional.empty(), 1);
  }

  private void show(Rectangle2D bounds, double dotsPerInch) {
    Rectangle2D clip = clip();
    boolean cut =
        depth == 0
            && (bounds.getMinX() < clip.getMinX() - SLACK
                || bounds.getMaxX() > clip.getMaxX() + SLACK
                || bounds.getMinY() < clip.getMinY() - SLACK
                || bounds.getMaxY() > clip.getMaxY() + SLACK);
    Mark mark = marks.element();
    pictures.add(new Shown(bounds, mark.id(), mark.furniture(), depth > 0, dotsPerInch, cut));
  }

  private Matrix matrix() {
    return getGraphicsState().getCurrentTransformationMatrix();
  }

  private void paintPath(int rule) {
    path.setWindingRule(rule);
    PDGraphicsState state = getGraphicsState();
    boolean plain = state.getSoftMask() == null;
    ground.paint(
        path,
        clip(),
        plain ? ink(state.getNonStrokingColor()) : Optional.empty(),
        state.getNonStrokeAlphaConstant());
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    path.moveTo(p0.getX(), p0.getY());
    path.lineTo(p1.getX(), p1.getY());
    path.lineTo(p2.getX(), p2.getY());
    path.lineTo(p3.getX(), p3.getY());
    path.closePath();
  }

  @Override
  public void clip(int windingRule) {
    clipRule = Optional.of(windingRule);
  }

  @Override
  public void moveTo(float x, float y) {
    path.moveTo(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    if (path.getCurrentPoint() == null) {
      path.moveTo(x, y);
    } else {
      path.lineTo(x, y);
    }
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    if (path.getCurrentPoint() == null) {
      path.moveTo(x3, y3);
    } else {
      path.curveTo(x1, y1, x2, y2, x3, y3);
    }
  }

  @Override
  @SuppressWarnings("NullAway") // the superclass asks for null where there is no point
  public Point2D getCurrentPoint() {
    return path.getCurrentPoint();
  }

  @Override
  public void closePath() {
    if (path.getCurrentPoint() != null) {
      path.closePath();
    }
  }

  @Override
  public void endPath() {
    clipRule.ifPresent(
        rule -> {
          path.setWindingRule(rule);
          getGraphicsState().intersectClippingPath(path);
        });
    clipRule = Optional.empty();
    path = new GeneralPath();
  }

  @Override
  public void strokePath() {
    endPath();
  }

  @Override
  public void fillPath(int windingRule) {
    paintPath(windingRule);
    endPath();
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    fillPath(windingRule);
  }

  @Override
  public void shadingFill(COSName shading) {
    Rectangle2D clip = clip();
    ground.paint(clip, clip, Optional.empty(), 1);
  }
}
