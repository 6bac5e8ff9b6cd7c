package org.poolscope.app.plot.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.poolscope.app.look.Png;

/** Writes a drawing as SVG 1.1. */
public final class Svg {
    private static final int OPAQUE = 255;

    private final Writer out;
    private int clips;

    private Svg(Writer out) {
        this.out = out;
    }

    /** Writes all of it; the stream stays open. */
    public static void write(Drawing drawing, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        new Svg(text).all(drawing);
        text.flush();
    }

    private void all(Drawing drawing) throws IOException {
        String width = number(drawing.width());
        String height = number(drawing.height());
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" "
                + "xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"" + width + "\" height=\"" + height
                + "\" viewBox=\"0 0 " + width + " " + height
                + "\" font-family=\"Inter, Helvetica, Arial, sans-serif\">\n");
        for (Mark mark : drawing.marks()) {
            write(mark);
        }
        out.write("</svg>\n");
    }

    private void write(Mark mark) throws IOException {
        out.write(switch (mark) {
            case Mark.Line line -> "<polyline fill=\"none\" stroke-linejoin=\"round\" " + colour("stroke", line.argb())
                    + " stroke-width=\"" + number(line.width()) + "\"" + dash(line.dash()) + " points=\""
                    + points(line.points()) + "\"/>\n";
            case Mark.Dots dots -> dots(dots);
            case Mark.Box box ->
                "<rect " + colour("fill", box.argb()) + place(box.x(), box.y(), box.width(), box.height())
                        + "/>\n";
            case Mark.Words words -> words(words);
            case Mark.Picture picture -> picture(picture);
            case Mark.Inside inside -> {
                String id = "c" + clips++;
                out.write("<clipPath id=\"" + id + "\"><rect"
                        + place(inside.x(), inside.y(), inside.width(), inside.height())
                        + "/></clipPath>\n<g clip-path=\"url(#" + id + ")\">\n");
                for (Mark each : inside.marks()) {
                    write(each);
                }
                yield "</g>\n";
            }
        });
    }

    private static String dots(Mark.Dots dots) {
        StringBuilder all = new StringBuilder("<g ").append(colour("fill", dots.argb())).append(">\n");
        for (int i = 0; i + 1 < dots.points().size(); i += 2) {
            all.append("<circle cx=\"").append(number(dots.points().get(i))).append("\" cy=\"")
                    .append(number(dots.points().get(i + 1))).append("\" r=\"").append(number(dots.radius()))
                    .append("\"/>\n");
        }
        return all.append("</g>\n").toString();
    }

    private static String words(Mark.Words words) {
        String anchor = switch (words.anchor()) {
            case START -> "start";
            case MIDDLE -> "middle";
            case END -> "end";
        };
        String place = number(words.x()) + " " + number(words.y());
        return "<text " + colour("fill", words.argb()) + " font-size=\"" + number(words.size()) + "\" text-anchor=\""
                + anchor + "\" transform=\"translate(" + place + ")" + (words.turned() ? " rotate(-90)" : "") + "\">"
                + escaped(words.text()) + "</text>\n";
    }

    private static String picture(Mark.Picture picture) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        Png.write((x, y) -> picture.argb()[y * picture.columns() + x], picture.columns(), picture.rows(), true, png);
        return "<image" + place(picture.x(), picture.y(), picture.width(), picture.height())
                + " preserveAspectRatio=\"none\" xlink:href=\"data:image/png;base64,"
                + Base64.getEncoder().encodeToString(png.toByteArray()) + "\"/>\n";
    }

    private static String place(double x, double y, double width, double height) {
        return " x=\"" + number(x) + "\" y=\"" + number(y) + "\" width=\"" + number(width) + "\" height=\""
                + number(height) + "\"";
    }

    private static String points(List<Double> points) {
        return points.stream().map(Svg::number).collect(Collectors.joining(" "));
    }

    private static String dash(List<Double> dash) {
        return dash.isEmpty() ? "" : " stroke-dasharray=\"" + points(dash) + "\"";
    }

    private static String colour(String what, int argb) {
        int alpha = argb >>> 24;
        return what + "=\"#" + "%06x".formatted(argb & 0xFFFFFF) + "\""
                + (alpha == OPAQUE ? "" : " " + what + "-opacity=\"" + number(alpha / (double) OPAQUE) + "\"");
    }

    /** Two digits behind the point, which no eye can tell apart. */
    static String number(double number) {
        String text = String.format(Locale.ROOT, "%.2f", number);
        return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
    }

    /** XML has no control characters and no lone halves of pairs. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            switch (point) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                default -> {
                    boolean isLone = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
                    boolean isBad = isLone || Character.isISOControl(point) || (point & 0xFFFE) == 0xFFFE;
                    escaped.appendCodePoint(isBad ? ' ' : point);
                }
            }
        });
        return escaped.toString();
    }
}
