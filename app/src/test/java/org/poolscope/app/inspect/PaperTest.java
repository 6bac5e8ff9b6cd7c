package org.poolscope.app.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.poolscope.app.look.Theme;
import org.poolscope.app.main.TestWindow;
import org.poolscope.app.main.Toolkit;
import org.poolscope.app.main.WorkTab;
import org.poolscope.app.plot.AxisText;
import org.poolscope.app.plot.engine.Curve;
import org.poolscope.app.plot.engine.Samples;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Plots in files of lines and texts. */
class PaperTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Theme.class)
    void svgHasAxesAndNamesAsTextAndTheCurveAsALine(Theme theme) throws Exception {
        Document svg = svg(theme, Curve.of("a<b & \u03bcV", 0, Samples.of(1, 3, 2)));
        List<String> texts = texts(svg);
        assertTrue(texts.containsAll(List.of("a<b & \u03bcV", "index of sample", "0", "1", "2")), texts::toString);
        assertEquals(1, lines(svg, 6), "a line through three points");
        assertEquals(0, svg.getElementsByTagName("image").getLength());
    }

    @Test
    void aLongCurveIsReducedToFourPointsAColumn() throws Exception {
        double[] noise = DoubleStream.iterate(0.5, last -> (last * 997 + 0.1) % 1).limit(300_000).toArray();
        Path file = save("long.svg", Theme.LIGHT, Curve.of("noise", 0, Samples.of(noise)));
        assertTrue(Files.size(file) < 500_000, () -> "bytes: " + file.toFile().length());
    }

    @Test
    void manyPointsInNoOrderAreAPicture() throws Exception {
        double[] xs = DoubleStream.iterate(0.5, last -> (last * 997 + 0.1) % 1).limit(50_000).toArray();
        Document svg = svg(Theme.LIGHT, Curve.of("cloud", 0, Samples.of(xs), Samples.of(xs)));
        assertEquals(1, svg.getElementsByTagName("image").getLength());
    }

    @Test
    void pdfHasItsTextsAndItsCurve() throws Exception {
        Path file = save("plot.pdf", Theme.LIGHT, Curve.of("\u03bcV and \u4e2d", 0, Samples.of(1, 3, 2)));
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("\u03bcV and ?") && text.contains("index of sample"), text);
            var page = new PDFRenderer(document).renderImage(0);
            int bluish = 0;
            for (int y = 0; y < page.getHeight(); y++) {
                for (int x = 0; x < page.getWidth(); x++) {
                    int rgb = page.getRGB(x, y);
                    bluish += (rgb & 255) - (rgb >> 16 & 255) > 60 ? 1 : 0;
                }
            }
            assertTrue(bluish > 100, "the curve is in it");
        }
    }

    @Test
    void whatCannotBeSavedIsToldAndLeavesNothing() {
        try (TestWindow window = TestWindow.open(folder, Theme.LIGHT)) {
            Path file = folder.resolve("nowhere/plot.pdf");
            save(window, file, Curve.of("v", 0, Samples.of(1, 2)));
            assertTrue(window.controller().failure().isPresent());
            assertFalse(Files.exists(file));
        }
    }

    private Document svg(Theme theme, Curve curve) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        return factory.newDocumentBuilder().parse(save("plot.svg", theme, curve).toFile());
    }

    private Path save(String name, Theme theme, Curve curve) {
        Path file = folder.resolve(name);
        try (TestWindow window = TestWindow.open(folder, theme)) {
            save(window, file, curve);
        }
        return file;
    }

    private static void save(TestWindow window, Path file, Curve curve) {
        PlotPane pane = Toolkit.on(PlotPane::new);
        Toolkit.run(() -> {
            pane.show("v", List.of(curve), AxisText.index(), "v");
            window.controller().workspace().show(new WorkTab("plot", "scan", "v", pane));
        });
        window.settle();
        Toolkit.run(() -> new PictureController(window.controller().workspace()).save(pane.plot(), file));
        window.settle();
    }

    private static List<String> texts(Document svg) {
        NodeList found = svg.getElementsByTagName("text");
        return java.util.stream.IntStream.range(0, found.getLength()).mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }

    /** Lines of so many numbers. */
    private static long lines(Document svg, int numbers) {
        NodeList found = svg.getElementsByTagName("polyline");
        return java.util.stream.IntStream.range(0, found.getLength())
                .filter(i -> ((Element) found.item(i)).getAttribute("points").split(" ", -1).length == numbers).count();
    }
}
