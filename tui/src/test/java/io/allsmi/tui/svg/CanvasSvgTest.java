package io.allsmi.tui.svg;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.tui.canvas.Bar;
import io.allsmi.tui.canvas.Box;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.graph.AreaGraph;
import io.allsmi.tui.graph.Scale;
import io.allsmi.tui.theme.Theme;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class CanvasSvgTest {
  private static Document parsed(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Element> elements(Document document, String name) {
    NodeList nodes = document.getElementsByTagNameNS("http://www.w3.org/2000/svg", name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static Canvas canvas(int width, int height) {
    return new Canvas(width, height, Glyphs.BRAILLE);
  }

  @Test
  void theSizeIsThatOfTheCellsWithAMargin() throws Exception {
    Element root = parsed(CanvasSvg.of(canvas(120, 40), Theme.DARK)).getDocumentElement();
    assertThat(root.getAttribute("width")).isEqualTo("976");
    assertThat(root.getAttribute("height")).isEqualTo("656");
  }

  @Test
  void textStandsInItsCellsAndInItsColour() throws Exception {
    Canvas canvas = canvas(20, 2);
    canvas.text(3, 1, "97 %", Style.WARNING);
    Element text = elements(parsed(CanvasSvg.of(canvas, Theme.DARK)), "text").get(0);
    assertThat(text.getTextContent()).isEqualTo("97 %");
    assertThat(text.getAttribute("x")).isEqualTo("24");
    assertThat(text.getAttribute("textLength")).isEqualTo("32");
    assertThat(text.getAttribute("fill")).isEqualTo("#ffb454");
    assertThat(text.getAttribute("font-weight")).isEqualTo("bold");
  }

  @Test
  void whatXmlReservesIsEscaped() throws Exception {
    Canvas canvas = canvas(20, 1);
    canvas.text(0, 0, "<a&b>\"'</text>]]>", Style.NORMAL);
    Element text = elements(parsed(CanvasSvg.of(canvas, Theme.DARK)), "text").get(0);
    assertThat(text.getTextContent()).isEqualTo("<a&b>\"'</text>]]>");
  }

  @Test
  void aRunEndsAtTwoBlanksAndAtAnotherStyle() throws Exception {
    Canvas canvas = canvas(20, 1);
    canvas.text(0, 0, "one two  three", Style.NORMAL);
    canvas.text(14, 0, "four", Style.DIM);
    assertThat(elements(parsed(CanvasSvg.of(canvas, Theme.DARK)), "text"))
        .extracting(Element::getTextContent)
        .containsExactly("one two", "three", "four");
  }

  @Test
  void wideCharactersTakeTwoCells() throws Exception {
    Canvas canvas = canvas(20, 1);
    canvas.text(0, 0, "漢字x", Style.NORMAL);
    Element text = elements(parsed(CanvasSvg.of(canvas, Theme.DARK)), "text").get(0);
    assertThat(text.getTextContent()).isEqualTo("漢字x");
    assertThat(text.getAttribute("textLength")).isEqualTo("40");
  }

  @Test
  void graphsBarsAndBoxesAreShapesOfTheirStyle() throws Exception {
    Canvas canvas = canvas(20, 4);
    Canvas inner = Box.draw(canvas, "", "", false);
    new AreaGraph(Scale.UNIT).draw(inner.region(0, 0, 18, 1), new double[] {1, 1, 1, 1});
    Bar.draw(inner, 0, 1, 10, 1, Style.load(0));
    Document document = parsed(CanvasSvg.of(canvas, Theme.DARK));
    assertThat(elements(document, "text")).isEmpty();
    assertThat(elements(document, "path"))
        .extracting(path -> path.getAttribute("fill"))
        .containsExactlyInAnyOrder("#3e4854", "#2aa198", "#e6b450");
  }

  @Test
  void theSelectionHasItsGround() throws Exception {
    Canvas canvas = canvas(10, 3);
    canvas.row(1).select();
    List<Element> rectangles = elements(parsed(CanvasSvg.of(canvas, Theme.DARK)), "rect");
    assertThat(rectangles).hasSize(2);
    assertThat(rectangles.get(1).getAttribute("y")).isEqualTo("16");
    assertThat(rectangles.get(1).getAttribute("width")).isEqualTo("80");
  }

  @Test
  void aReversedLookSwapsTextAndGround() throws Exception {
    Canvas canvas = canvas(3, 1);
    canvas.text(0, 0, "bad", Style.CRITICAL);
    Document document = parsed(CanvasSvg.of(canvas, Theme.COLORBLIND));
    assertThat(elements(document, "rect").get(1).getAttribute("fill")).isEqualTo("#ff9a5c");
    assertThat(elements(document, "text").get(0).getAttribute("fill")).isEqualTo("#0f1419");
  }

  @Test
  void theSameCanvasGivesTheSamePicture() {
    Canvas canvas = canvas(40, 10);
    Box.draw(canvas, "¹host", "EPYC", true);
    assertThat(CanvasSvg.of(canvas, Theme.LIGHT)).isEqualTo(CanvasSvg.of(canvas, Theme.LIGHT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dark", "light", "contrast", "colorblind", "mono"})
  void anyTextGivesAValidPicture(String theme) throws Exception {
    Random random = new Random(42);
    Canvas canvas = canvas(60, 20);
    for (int i = 0; i < 200; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(6); n >= 0; n--) {
        text.appendCodePoint(random.nextInt(random.nextBoolean() ? 0x300 : 0x110000));
      }
      Style style = Style.at(random.nextInt(Style.count()));
      canvas.text(random.nextInt(60), random.nextInt(20), text.toString(), style);
    }
    Document document = parsed(CanvasSvg.of(canvas, Theme.named(theme).orElseThrow()));
    assertThat(elements(document, "text")).isNotEmpty();
  }

  @Test
  void noCellIsAPictureToo() throws Exception {
    assertThat(parsed(CanvasSvg.of(canvas(0, 0), Theme.DARK)).getDocumentElement().getTagName())
        .isEqualTo("svg");
  }
}
