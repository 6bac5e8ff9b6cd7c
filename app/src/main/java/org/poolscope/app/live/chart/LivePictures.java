package org.poolscope.app.live.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.inspect.Series;
import org.poolscope.app.plot.engine.Curve;
import org.poolscope.app.plot.engine.Grid;
import org.poolscope.app.plot.engine.Levels;
import org.poolscope.app.plot.engine.Samples;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.Kept;
import org.poolscope.model.stream.Points;
import org.poolscope.model.stream.View;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

/** Makes pictures of the newest points of followed images and spectra, only of those that are new. Belongs to one task. */
public final class LivePictures {
    /** Spectra in a waterfall. */
    static final int ROWS = 200;

    private final Map<String, Shown> shown = new HashMap<>();

    /** What a picture was made of. */
    private record Shown(long index, Wanted.Wish wish) {}

    /** The pictures that have changed since the last call, by name. */
    public Map<String, Picture> of(Wanted wanted, Function<String, @Nullable Kept> kept) {
        shown.keySet().retainAll(wanted.pictures().keySet());
        Map<String, Picture> pictures = new HashMap<>();
        wanted.pictures().forEach((name, wish) -> {
            Kept points = kept.apply(name);
            Optional<View> newest = points == null ? Optional.empty() : points.newest();
            if (points != null && newest.isPresent()) {
                Shown now = new Shown(newest.get().lastIndex(), wish);
                if (!now.equals(shown.put(name, now))) {
                    pictures.put(name, picture(wish, points, newest.get()));
                }
            }
        });
        return pictures;
    }

    private static Picture picture(Wanted.Wish wish, Kept kept, View newest) {
        long index = newest.lastIndex();
        try {
            if (wish.form() == Wanted.Wish.Form.WATERFALL) {
                Optional<View> rows = kept.view(Math.max(kept.first(), index + 1 - ROWS), index + 1);
                return cells(wish, kept, index, new RowsGrid(rows.isEmpty() ? List.of() : rows(rows.get())));
            }
            NdArray point = array(newest.data().at(newest.length() - 1));
            if (point == null) {
                return new Picture.Unreadable(index, kept.arrived(), kept.passed(), "This point is no array.");
            }
            if (wish.form() == Wanted.Wish.Form.LINE || point.rank() != 2) {
                Samples numbers = Series.of(point);
                return new Picture.Line(index, kept.arrived(), kept.passed(), Curve
                        .of(wish.channel().label(), 0, numbers).withId(wish.channel().name())
                        .withUnit(wish.channel().unit()));
            }
            return cells(wish, kept, index, ImageGrid.of(point));
        } catch (SourceException e) {
            return new Picture.Unreadable(index, kept.arrived(), kept.passed(), e.what());
        }
    }

    private static Picture cells(Wanted.Wish wish, Kept kept, long index, Grid grid) {
        return new Picture.Cells(index, kept.arrived(), kept.passed(), grid,
                Levels.of(ImageGrid.probe(grid), wish.log(), wish.cut(), wish.around()));
    }

    private static List<Samples> rows(View view) {
        List<Samples> rows = new ArrayList<>();
        for (View.Chunk chunk : view.chunks()) {
            switch (chunk) {
                case View.Chunk.Data(_, Points points) -> {
                    for (long i = 0; i < points.count(); i++) {
                        NdArray row = array(points.at(i));
                        rows.add(row == null ? Samples.of() : Series.of(row));
                    }
                }
                case View.Chunk.Gone(_, long count) -> missing(rows, count);
                case View.Chunk.Broken(_, long count, _) -> missing(rows, count);
            }
        }
        return rows;
    }

    private static void missing(List<Samples> rows, long count) {
        for (long i = 0; i < Math.min(count, ROWS); i++) {
            rows.add(Samples.of());
        }
    }

    private static @Nullable NdArray array(Value value) {
        return switch (value) {
            case Numeric.Array(NdArray data, _) -> data;
            case Numeric.Scalar(NdArray data) -> data;
            default -> null;
        };
    }
}
