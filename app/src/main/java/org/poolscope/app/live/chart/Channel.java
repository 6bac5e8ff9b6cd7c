package org.poolscope.app.live.chart;

import java.util.List;
import java.util.stream.Collectors;
import org.poolscope.app.live.scans.ScanInfo;
import org.poolscope.app.main.Counts;
import org.poolscope.app.plot.engine.Curve;
import org.poolscope.model.array.Kind;
import org.poolscope.model.stream.Encoding;
import org.poolscope.model.stream.Stream;

/**
 * A stream of a scan as a person sees it.
 *
 * @param label
 *            what a legend calls it
 * @param unit
 *            unit of its numbers, empty if none is told
 * @param look
 *            how it is shown
 */
public record Channel(Stream stream, String label, String unit, Look look) {
    /** How a stream is shown. */
    public enum Look {
        /** One number a point: a curve. */
        CURVE,
        /** A row of numbers a point: a line or a waterfall. */
        SPECTRUM,
        /** A table of numbers a point: an image, the newest one only. */
        IMAGE,
        /** Anything else: not drawn. */
        NONE
    }

    /** A stream with what its scan tells of it. */
    public static Channel of(Stream stream, ScanInfo scan) {
        ScanInfo told = scan.below("channels").below(stream.name());
        ScanInfo own = new ScanInfo(stream.info());
        String label = told.text("display_name").or(() -> own.text("display_name")).orElseGet(stream::name);
        return new Channel(stream, label, told.text("unit").or(() -> own.text("unit")).orElse(""), look(stream));
    }

    private static Look look(Stream stream) {
        if (!(stream.encoding() instanceof Encoding.Numeric numbers) || numbers.dtype().kind() == Kind.COMPLEX) {
            return Look.NONE;
        }
        return switch (numbers.shape().size()) {
            case 0 -> Look.CURVE;
            case 1 -> Look.SPECTRUM;
            case 2 -> Look.IMAGE;
            default -> Look.NONE;
        };
    }

    /** Its name within the scan. */
    public String name() {
        return stream.name();
    }

    /** How its points are joined: as stairs where the writer told that a value stays until the next. */
    public Curve.Shape drawn() {
        return new ScanInfo(stream.info()).text("drawn").filter("stairs"::equals).isPresent()
                ? Curve.Shape.STAIRS
                : Curve.Shape.LINE;
    }

    /** The kind of its icon. */
    public String icon() {
        return switch (look) {
            case CURVE -> isTime() ? "clock" : "stream";
            case SPECTRUM -> "array";
            case IMAGE -> "image";
            case NONE -> stream.encoding() instanceof Encoding.Unreadable ? "warn" : "dict";
        };
    }

    /** Whether it counts time. */
    public boolean isTime() {
        return name().endsWith("elapsed_time") || name().endsWith("epoch");
    }

    /** The type of its numbers, {@code <f8}, or what else its points are. */
    public String dtype() {
        return switch (stream.encoding()) {
            case Encoding.Numeric numbers -> numbers.dtype().str();
            case Encoding.Json _ -> "json";
            case Encoding.Unreadable _ -> "?";
        };
    }

    /** The shape of one point, {@code ()}, {@code (1 024)}, {@code (1 024²)}. */
    public String shape() {
        if (!(stream.encoding() instanceof Encoding.Numeric numbers)) {
            return "";
        }
        List<Long> shape = numbers.shape();
        if (shape.size() == 2 && shape.getFirst().equals(shape.getLast()) && shape.getFirst() > 0) {
            return "(" + Counts.grouped(shape.getFirst()) + "²)";
        }
        return shape.stream().map(length -> length < 0 ? "?" : Counts.grouped(length))
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
