package org.poolscope.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.poolscope.model.array.ElementText;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.Slice;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.Points;
import org.poolscope.model.stream.View;
import org.poolscope.model.stream.View.Chunk;
import org.poolscope.model.value.JsonText;
import org.poolscope.model.value.Value;
import org.poolscope.model.value.ValueText;

/** Prints views of followed streams: a line for the points between two gaps, with the gap before them. */
final class FollowedPrint {
    private static final int SHOWN = 8;
    private static final int CELL = 100;
    private static final Points NONE = new Points.Documents(List.of());

    private final PrintWriter out;
    private final boolean json;
    private final String scan;

    FollowedPrint(PrintWriter out, boolean json, String scan) {
        this.out = out;
        this.json = json;
        this.scan = scan;
    }

    /** Prints what came of a stream. */
    void view(String stream, View view) throws SourceException, IOException {
        long gone = 0;
        long from = view.index();
        long to = from;
        for (Chunk chunk : view.chunks()) {
            if (!(chunk instanceof Chunk.Data) && to > from) {
                line(stream, from - gone, gone, part(view, from, to), "");
                gone = 0;
            }
            long end = chunk.index() + chunk.count();
            switch (chunk) {
                case Chunk.Data _ -> from = to > from ? from : chunk.index();
                case Chunk.Gone(_, long count) -> gone += count;
                case Chunk.Broken(long index, long count, String why) -> {
                    line(stream, index - gone, gone + count, NONE, why);
                    gone = 0;
                }
            }
            from = chunk instanceof Chunk.Data ? from : end;
            to = end;
        }
        if (to > from) {
            line(stream, from - gone, gone, part(view, from, to), "");
        } else if (gone > 0) {
            line(stream, to - gone, gone, NONE, "");
        }
    }

    private static Points part(View view, long from, long to) throws SourceException {
        return view.data(Slice.of(from - view.index(), to - view.index()));
    }

    /** Prints that nothing more comes, and why. */
    void end(String why) throws IOException {
        if (json) {
            JsonText.write(Map.of("end", why), out);
            out.append('\n');
        }
    }

    private void line(String stream, long index, long gone, Points points, String fault) throws IOException {
        if (json) {
            out.append("{\"scan\":");
            JsonText.write(scan, out);
            out.append(",\"stream\":");
            JsonText.write(stream, out);
            out.append(",\"index\":" + index + ",\"length\":" + (gone + points.count()) + ",\"expired\":" + gone);
            out.append(",\"data\":");
            PointJson.write(points, out);
            if (!fault.isEmpty()) {
                out.append(",\"error\":");
                JsonText.write(fault, out);
            }
            out.append("}\n");
            return;
        }
        if (gone > 0) {
            out.println(Terminal.plain(stream + "  " + range(index, gone) + "  "
                    + (fault.isEmpty() ? "no longer there" : fault)));
        }
        if (points.count() > 0) {
            out.println(Terminal.plain(stream + "  " + range(index + gone, points.count()) + "  " + brief(points)));
        }
    }

    private static String range(long index, long count) {
        return count == 1 ? "[" + index + "]" : "[" + index + ":" + (index + count) + "]";
    }

    private static String brief(Points points) {
        StringBuilder text = new StringBuilder();
        long shown = Math.min(points.count(), isNumbers(points) ? SHOWN : 1);
        for (long i = 0; i < shown; i++) {
            text.append(i == 0 ? "" : " ").append(point(points, i));
        }
        return text.append(shown < points.count() ? " … " + point(points, points.count() - 1) : "").toString();
    }

    private static boolean isNumbers(Points points) {
        return points instanceof Points.Regular(NdArray data) && data.rank() == 1;
    }

    private static String point(Points points, long i) {
        if (points instanceof Points.Regular(NdArray data) && data.rank() == 1) {
            return ElementText.of(data.slice(List.of(Slice.at(i))), 0);
        }
        Value point = points.at(i);
        return ValueText.repr(point, CELL);
    }
}
