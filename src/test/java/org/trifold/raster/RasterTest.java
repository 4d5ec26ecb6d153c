package org.trifold.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RasterTest {
  private static final float QUALITY = 0.88f;

  /** Red, green and blue each differ from one pixel to the next. */
  private static BufferedImage coloured(int type) {
    BufferedImage image = new BufferedImage(61, 43, type);
    Graphics2D graphics = image.createGraphics();
    graphics.setPaint(new GradientPaint(0, 0, Color.ORANGE, 61, 43, new Color(10, 60, 200)));
    graphics.fillRect(0, 0, 61, 43);
    graphics.dispose();
    return image;
  }

  private static byte[] asTheWriterTakesIt(BufferedImage image) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var stream = ImageIO.createImageOutputStream(out)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<image href='https://example.org/x.png'/>",
        "<image xlink:href='https://example.org/x.png' width='5' height='5'/>",
        "<use xlink:href='https://example.org/x.svg#a'/>",
      })
  void whatLiesOutsideIsNotDrawnAndTheRestIs(String what) throws Exception {
    assertArrayEquals(
        Raster.png(Raster.draw(svg("", "", "<rect width='9' height='9'/>"), 90, Color.WHITE)),
        Raster.png(
            Raster.draw(svg("", "", "<rect width='9' height='9'/>" + what), 90, Color.WHITE)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<path d='M0 0 nonsense'/>", "<use xlink:href='#nothing'/>"})
  void aDrawingThatCannotBeDrawnSaysWhy(String what) {
    Raster.BadDrawingException e =
        assertThrows(
            Raster.BadDrawingException.class,
            () -> Raster.draw(svg("", "", what), 10, Color.WHITE));
    assertFalse(e.getMessage().startsWith("null"), e.getMessage());
    assertFalse(e.getMessage().startsWith("Enclosed"), e.getMessage());
  }

  private static byte[] svg(String before, String attributes, String content) {
    return (before
            + "<svg xmlns='http://www.w3.org/2000/svg'"
            + " xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 90 40' "
            + attributes
            + ">"
            + content
            + "</svg>")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Each way that a drawing knows to ask for another file, all at an address that listens. */
  private static List<byte[]> nosy(String address) {
    String rect = "<rect width='5' height='5' ";
    String inner =
        Base64.getEncoder()
            .encodeToString(svg("", "", "<image xlink:href='" + address + "' width='5'/>"));
    List<byte[]> drawings = new ArrayList<>();
    for (String doctype :
        List.of(
            "SYSTEM '" + address + "'",
            "PUBLIC '-//X//Y' '" + address + "'",
            "svg [<!ENTITY % e SYSTEM '" + address + "'> %e;]",
            "svg [<!ENTITY e SYSTEM '" + address + "'>]")) {
      String name = doctype.startsWith("svg") ? "" : "svg ";
      String use = doctype.contains("ENTITY e") ? "<text y='20'>&e;</text>" : rect + "/>";
      drawings.add(svg("<!DOCTYPE " + name + doctype + ">", "", use));
    }
    drawings.add(svg("<?xml-stylesheet href='" + address + "' type='text/css'?>", "", rect + "/>"));
    drawings.add(svg("", "xml:base='" + address + "'", "<use xlink:href='#a'/>"));
    for (String property : List.of("fill", "filter", "clip-path", "mask", "marker-end", "cursor")) {
      drawings.add(svg("", "", rect + property + "='url(" + address + "#a)'/>"));
      drawings.add(svg("", "", rect + "style='" + property + ":url(" + address + "#a)'/>"));
    }
    for (String element :
        List.of("image", "use", "script", "feImage", "animate", "foreignObject")) {
      drawings.add(
          svg("", "", "<" + element + " xlink:href='" + address + "' width='5' height='5'/>"));
      drawings.add(svg("", "", "<" + element + " href='jar:" + address + "!/a' width='5'/>"));
    }
    for (String server : List.of("linearGradient", "radialGradient", "pattern")) {
      drawings.add(
          svg(
              "",
              "",
              "<"
                  + server
                  + " id='g' xlink:href='"
                  + address
                  + "#a'/>"
                  + rect
                  + "fill='url(#g)'/>"));
    }
    for (String content :
        List.of(
            "<style type='text/css'>@import url(" + address + ");</style>" + rect + "/>",
            "<style type='text/css'>@font-face{font-family:q;src:url("
                + address
                + ")}"
                + " text{font-family:q}</style><text y='20'>x</text>",
            "<text><tref xlink:href='" + address + "#a'/></text>",
            "<text><textPath xlink:href='" + address + "#a'>x</textPath></text>",
            "<filter id='f'><feImage xlink:href='"
                + address
                + "'/></filter>"
                + rect
                + "filter='url(#f)'/>",
            "<color-profile name='q' xlink:href='"
                + address
                + "'/>"
                + rect
                + "fill='red icc-color(q,1,0,0)'/>",
            "<image width='5' height='5' xlink:href='data:image/svg+xml;base64," + inner + "'/>")) {
      drawings.add(svg("", "", content));
    }
    return drawings;
  }

  @Test
  void noDrawingLooksBesideItself() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread listener =
          new Thread(
              () -> {
                while (!socket.isClosed()) {
                  try (Socket call = socket.accept()) {
                    calls.incrementAndGet();
                  } catch (IOException e) {
                    return;
                  }
                }
              });
      listener.setDaemon(true);
      listener.start();
      List<byte[]> drawings = nosy("http://127.0.0.1:" + socket.getLocalPort() + "/x");
      assertTrue(drawings.size() > 30, "there is something to refuse");
      for (byte[] drawing : drawings) {
        try {
          Raster.draw(drawing, 90, Color.WHITE);
        } catch (Raster.BadDrawingException e) {
          assertFalse(e.getMessage().isBlank());
        }
      }
      Thread.sleep(100);
    }
    assertEquals(0, calls.get());
  }

  @Test
  void anEntityBringsNoFileIntoADrawing(@TempDir Path temp) throws Exception {
    Path secret = Files.writeString(temp.resolve("secret.txt"), "SECRET");
    String doctype = "<!DOCTYPE svg [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]>";
    Raster.BadDrawingException e =
        assertThrows(
            Raster.BadDrawingException.class,
            () -> Raster.draw(svg(doctype, "", "<text y='20'>x&e;</text>"), 90, Color.WHITE));
    assertEquals("its DOCTYPE declares entities or other things of its own", e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<g id='a'><use xlink:href='#a'/></g>|it uses a part of itself inside that part",
        "<use id='a' xlink:href='#b'/><use id='b' href='#a'/>"
            + "|it uses a part of itself inside that part",
        "MANY|it has more than 50000 parts to draw",
      })
  void aDrawingThatWouldTakeForEverIsRefusedBeforeItIsDrawn(String written) {
    StringBuilder uses = new StringBuilder("<path id='a0' d='M0 0h1'/>");
    for (int i = 1; i < 30; i++) {
      String use = "<use xlink:href='#a" + (i - 1) + "'/>";
      uses.append("<g id='a").append(i).append("'>").append(use).append(use).append("</g>");
    }
    String[] parts = written.split("\\|");
    byte[] drawing = svg("", "", parts[0].equals("MANY") ? uses.toString() : parts[0]);
    Raster.BadDrawingException e =
        assertThrows(Raster.BadDrawingException.class, () -> Raster.draw(drawing, 90, Color.WHITE));
    assertEquals(parts[1], e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"fill='transparent'", "style='fill:Transparent'"})
  void whatHasATransparentFillIsNotBlack(String fill) throws Exception {
    BufferedImage drawn =
        Raster.draw(svg("", "", "<rect width='90' height='40' " + fill + "/>"), 90, Color.WHITE);
    assertEquals(Color.WHITE.getRGB(), drawn.getRGB(40, 20));
  }

  @Test
  void aDrawingOfMorePixelsThanAnyPageIsRefused() {
    byte[] tall =
        "<svg xmlns='http://www.w3.org/2000/svg' width='1' height='9999'><path d='M0 0h1'/></svg>"
            .getBytes(StandardCharsets.UTF_8);
    Raster.BadDrawingException e =
        assertThrows(Raster.BadDrawingException.class, () -> Raster.draw(tall, 600, Color.WHITE));
    assertTrue(e.getMessage().startsWith("it would be 600 by "), e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(ints = {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_3BYTE_BGR})
  void handingPixelsOverByTheLineChangesNoByteOfTheJpeg(int type) throws IOException {
    BufferedImage image = coloured(type);
    assertArrayEquals(asTheWriterTakesIt(image), Raster.jpeg(image, QUALITY));
    assertArrayEquals(
        coloured(type).getRGB(0, 0, 61, 43, null, 0, 61),
        image.getRGB(0, 0, 61, 43, null, 0, 61),
        "the picture stays as it was");
  }
}
