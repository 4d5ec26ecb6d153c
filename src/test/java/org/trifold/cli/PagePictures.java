package org.trifold.cli;

import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;

/** Where a page shows pictures, in the order of drawing. */
final class PagePictures extends PDFGraphicsStreamEngine {
  private final List<Place> places = new ArrayList<>();
  private final float pageWidth;
  private final float pageHeight;
  private int mostRows;

  PagePictures(PDPage page) {
    super(page);
    this.pageWidth = page.getMediaBox().getWidth();
    this.pageHeight = page.getMediaBox().getHeight();
  }

  /** A rectangle of the page, as shares of its width and height from the top left. */
  record Place(double left, double top, double width, double height) {
    BufferedImage of(BufferedImage page) {
      return page.getSubimage(
          (int) (left * page.getWidth()),
          (int) (top * page.getHeight()),
          Math.max(4, (int) (width * page.getWidth())),
          Math.max(4, (int) (height * page.getHeight())));
    }
  }

  List<Place> places() {
    return List.copyOf(places);
  }

  int mostRows() {
    return mostRows;
  }

  @Override
  public void drawImage(PDImage image) {
    mostRows = Math.max(mostRows, image.getHeight());
    Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
    double width = matrix.getScalingFactorX();
    double height = matrix.getScalingFactorY();
    places.add(
        new Place(
            matrix.getTranslateX() / pageWidth,
            1 - (matrix.getTranslateY() + height) / pageHeight,
            width / pageWidth,
            height / pageHeight));
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {}

  @Override
  public void clip(int windingRule) {}

  @Override
  public void moveTo(float x, float y) {}

  @Override
  public void lineTo(float x, float y) {}

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {}

  @Override
  public Point2D getCurrentPoint() {
    return new Point2D.Float();
  }

  @Override
  public void closePath() {}

  @Override
  public void endPath() {}

  @Override
  public void strokePath() {}

  @Override
  public void fillPath(int windingRule) {}

  @Override
  public void fillAndStrokePath(int windingRule) {}

  @Override
  public void shadingFill(COSName shadingName) {}
}
