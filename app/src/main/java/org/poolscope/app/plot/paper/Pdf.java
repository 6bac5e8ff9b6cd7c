package org.poolscope.app.plot.paper;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** Writes a drawing as a PDF of one page, a point a pixel, with the letters that it uses inside. */
public final class Pdf {
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float OPAQUE = 255;
    private static final float ROUND = 0.5523f;

    private final PDDocument document;
    private final PDPageContentStream page;
    private final PDFont font;
    private final float height;

    private Pdf(PDDocument document, PDPageContentStream page, PDFont font, float height) {
        this.document = document;
        this.page = page;
        this.font = font;
        this.height = height;
    }

    /** Writes all of it. */
    public static void write(Drawing drawing, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument(); InputStream letters = PDDocument.class.getResourceAsStream(FONT)) {
            if (letters == null) {
                throw new IOException("The font of the PDF library is not there.");
            }
            PDPage page = new PDPage(new PDRectangle((float) drawing.width(), (float) drawing.height()));
            document.addPage(page);
            PDFont font = PDType0Font.load(document, letters);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                Pdf pdf = new Pdf(document, content, font, (float) drawing.height());
                for (Mark mark : drawing.marks()) {
                    pdf.write(mark);
                }
            }
            document.save(out);
        }
    }

    private void write(Mark mark) throws IOException {
        page.saveGraphicsState();
        switch (mark) {
            case Mark.Line line -> line(line);
            case Mark.Dots dots -> dots(dots);
            case Mark.Box box -> {
                fill(box.argb());
                rectangle(box.x(), box.y(), box.width(), box.height());
                page.fill();
            }
            case Mark.Words words -> words(words);
            case Mark.Picture picture -> picture(picture);
            case Mark.Inside inside -> {
                rectangle(inside.x(), inside.y(), inside.width(), inside.height());
                page.clip();
                for (Mark each : inside.marks()) {
                    write(each);
                }
            }
        }
        page.restoreGraphicsState();
    }

    private void line(Mark.Line line) throws IOException {
        List<Double> points = line.points();
        page.setStrokingColor((line.argb() >> 16 & 255) / OPAQUE, (line.argb() >> 8 & 255) / OPAQUE,
                (line.argb() & 255) / OPAQUE);
        transparent(line.argb());
        page.setLineWidth((float) line.width());
        page.setLineJoinStyle(1);
        float[] dash = new float[line.dash().size()];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = line.dash().get(i).floatValue();
        }
        page.setLineDashPattern(dash, 0);
        page.moveTo(points.get(0).floatValue(), up(points.get(1)));
        for (int i = 2; i + 1 < points.size(); i += 2) {
            page.lineTo(points.get(i).floatValue(), up(points.get(i + 1)));
        }
        page.stroke();
    }

    private void dots(Mark.Dots dots) throws IOException {
        fill(dots.argb());
        float r = (float) dots.radius();
        float k = r * ROUND;
        for (int i = 0; i + 1 < dots.points().size(); i += 2) {
            float x = dots.points().get(i).floatValue();
            float y = up(dots.points().get(i + 1));
            page.moveTo(x + r, y);
            page.curveTo(x + r, y + k, x + k, y + r, x, y + r);
            page.curveTo(x - k, y + r, x - r, y + k, x - r, y);
            page.curveTo(x - r, y - k, x - k, y - r, x, y - r);
            page.curveTo(x + k, y - r, x + r, y - k, x + r, y);
            page.fill();
        }
    }

    private void words(Mark.Words words) throws IOException {
        String text = known(words.text());
        float size = (float) words.size();
        float width = font.getStringWidth(text) / 1000 * size;
        float back = switch (words.anchor()) {
            case START -> 0;
            case MIDDLE -> width / 2;
            case END -> width;
        };
        float x = (float) words.x();
        float y = up(words.y());
        fill(words.argb());
        page.beginText();
        page.setFont(font, size);
        page.setTextMatrix(words.turned()
                ? new Matrix(0, 1, -1, 0, x, y - back)
                : new Matrix(1, 0, 0, 1, x - back, y));
        page.showText(text);
        page.endText();
    }

    private void picture(Mark.Picture picture) throws IOException {
        if (picture.argb().length == 0) {
            return;
        }
        BufferedImage image = new BufferedImage(picture.columns(), picture.rows(), BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, picture.columns(), picture.rows(), picture.argb(), 0, picture.columns());
        page.drawImage(LosslessFactory.createFromImage(document, image), (float) picture.x(),
                up(picture.y() + picture.height()), (float) picture.width(), (float) picture.height());
    }

    /** Letters that the font does not have become question marks. */
    private String known(String text) {
        StringBuilder known = new StringBuilder();
        text.codePoints().forEach(point -> {
            String letter = Character.toString(point);
            try {
                font.encode(letter);
                known.append(letter);
            } catch (IOException | IllegalArgumentException _) {
                known.append('?');
            }
        });
        return known.toString();
    }

    private void rectangle(double x, double y, double width, double tall) throws IOException {
        page.addRect((float) x, up(y + tall), (float) width, (float) tall);
    }

    private void fill(int argb) throws IOException {
        page.setNonStrokingColor((argb >> 16 & 255) / OPAQUE, (argb >> 8 & 255) / OPAQUE, (argb & 255) / OPAQUE);
        transparent(argb);
    }

    private void transparent(int argb) throws IOException {
        float alpha = (argb >>> 24) / OPAQUE;
        if (alpha < 1) {
            PDExtendedGraphicsState state = new PDExtendedGraphicsState();
            state.setStrokingAlphaConstant(alpha);
            state.setNonStrokingAlphaConstant(alpha);
            page.setGraphicsStateParameters(state);
        }
    }

    /** PDF counts from the bottom. */
    private float up(double y) {
        return height - (float) y;
    }
}
