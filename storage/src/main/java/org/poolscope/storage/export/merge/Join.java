package org.poolscope.storage.export.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Cells;
import org.poolscope.storage.export.Column;
import org.poolscope.storage.export.Loss;
import org.poolscope.storage.export.LossCount;
import org.poolscope.storage.export.merge.JoinRequest.How;
import org.poolscope.storage.export.merge.JoinRequest.Match;

/** Plans a join: reads the keys of all sides once and counts what happens to their rows. */
final class Join {
    private static final int MOST_WORDS = 10_000_000;
    /** Bytes of the rows of one side that is not in the order of its keys. */
    private static final long MOST_REORDERED = 1L << 30;

    private final JoinRequest request;
    private final LossCount losses;
    private final Cancel cancel;

    Join(JoinRequest request, LossCount losses, Cancel cancel) {
        this.request = request;
        this.losses = losses;
        this.cancel = cancel;
    }

    /** The rows of a join of these sides. */
    JoinRows of(List<JoinSide> sides) throws SourceException, Unmergeable {
        KeyType type = KeyType.of(sides.stream().map(side -> side.key().column()).toList());
        if (type instanceof KeyType.Words) {
            if (request.match() != Match.EXACT) {
                throw Unmergeable.byRule("Texts have no distance, so they are only joined exactly");
            }
            type = new KeyType.Words(words(sides));
        }
        List<Keys> keys = new ArrayList<>();
        for (JoinSide side : sides) {
            Keys own = Keys.of(side.key(), type, cancel);
            losses.at(side.name()).add(Loss.Kind.DROPPED, own.withoutKey(), "a row without a key has no place");
            checkRoom(side, own);
            keys.add(own);
        }
        long[] empty = new long[sides.size()];
        long count = count(sides, keys, type, empty);
        Column first = sides.getFirst().key().column();
        Column key = new Column(first.name(), Column.Role.KEY, type.type(), first.unit(), first.title(), false);
        return new JoinRows(request, type, key, columns(sides, empty, key.name()), keys, count);
    }

    /** Rows that are read in another order than they have are all held. */
    private static void checkRoom(JoinSide side, Keys keys) throws Unmergeable {
        long row = side.columns().stream().mapToLong(source -> source.column().type().itemSize()).sum();
        if (keys.isReordered() && row * keys.size() > MOST_REORDERED) {
            throw Unmergeable.byRule("The keys of " + side.name() + " are not in order, and its rows have "
                    + row * keys.size() + " bytes, of which at most " + MOST_REORDERED
                    + " are put in order in memory. Sort them at their source");
        }
    }

    private List<JoinSide> columns(List<JoinSide> sides, long[] empty, String key) throws Unmergeable {
        List<JoinSide> typed = new ArrayList<>();
        for (int i = 0; i < sides.size(); i++) {
            JoinSide side = sides.get(i);
            List<JoinSide.Source> columns = new ArrayList<>();
            for (JoinSide.Source source : side.columns()) {
                Column column = request.match() == Match.LINEAR ? lined(source.column()) : source.column();
                columns.add(new JoinSide.Source(source.part(), source.index(),
                        empty[i] > 0 ? FillBytes.room(column, request.fill()) : column));
            }
            typed.add(new JoinSide(side.name(), side.parts(), columns, side.key()));
        }
        return JoinSide.named(typed, key);
    }

    /** Between two numbers lie floats. */
    private static Column lined(Column column) throws Unmergeable {
        Kind kind = column.element().kind();
        return kind == Kind.INT || kind == Kind.UINT || kind == Kind.FLOAT
                ? column.ofType(Union.subArray(DType.FLOAT64, column.tail()))
                : column.thatMayMiss();
    }

    /** Goes through all rows once; how many there are. */
    private long count(List<JoinSide> sides, List<Keys> keys, KeyType type, long[] empty) throws SourceException {
        long[] written = new long[sides.size()];
        long[] firstEmpty = new long[sides.size()];
        long count = 0;
        long most = keys.stream().mapToLong(Keys::size).sum();
        Steps steps = new Steps(sides.size(), Math.clamp(most, 1, 1 << 14), request.match() == Match.LINEAR);
        long[] dropped = new long[sides.size()];
        try (Alignment alignment = JoinRows.align(request, type, keys, cancel)) {
            do {
                cancel.check("the export");
                alignment.next(steps);
                for (int side = 0; side < sides.size(); side++) {
                    int none = 0;
                    for (int row = 0; row < steps.count; row++) {
                        if (steps.at[side][row] == Steps.NONE) {
                            firstEmpty[side] = empty[side] + none == 0 ? steps.keys[row] : firstEmpty[side];
                            none++;
                        }
                    }
                    empty[side] += none;
                    written[side] += steps.count - none;
                }
                count += steps.count;
            } while (steps.count > 0);
            Arrays.setAll(dropped, alignment::dropped);
        }
        for (int side = 0; side < sides.size(); side++) {
            report(sides.get(side), type, keys.get(side).size(), written[side], dropped[side], empty[side],
                    firstEmpty[side]);
        }
        return count;
    }

    private void report(JoinSide side, KeyType type, long size, long written, long dropped, long empty, long key) {
        losses.at(side.name());
        losses.add(Loss.Kind.DROPPED, dropped, request.match() == Match.EXACT
                ? "a row whose key the others lack is not written"
                : "a row that answers no key is not written");
        losses.add(Loss.Kind.DUPLICATED, Math.max(0, written - (size - dropped)),
                request.match() == Match.LINEAR ? "a row helps at several keys" : "a row stands at several places");
        if (empty > 0) {
            String what = switch (request.fill()) {
                case Fill.Nothing _ -> "stays empty";
                case Fill.Nan _ -> "is not a number";
                case Fill.Last _ -> "repeats the value before it";
                case Fill.With(String text) -> "is " + text;
            };
            losses.add(Loss.Kind.FILLED, empty * side.columns().size(),
                    "a cell for which its source has no row " + what);
            losses.example(side.name(), "no row at the key " + KeyText.of(type, key));
        }
    }

    private List<String> words(List<JoinSide> sides) throws SourceException, Unmergeable {
        TreeSet<String> words = new TreeSet<>();
        for (JoinSide side : sides) {
            KeyColumn key = side.key();
            Part part = key.part();
            if (part == null) {
                continue;
            }
            try (Part.Reader reader = part.open(cancel)) {
                for (long at = 0; at < key.rows(); at += 1 << 14) {
                    Cells cells = reader.read(at, (int) Math.min(1 << 14, key.rows() - at)).get(key.index());
                    words.addAll(((Cells.Texts) cells).texts());
                    if (words.size() > MOST_WORDS) {
                        throw Unmergeable.byRule("There are more than " + MOST_WORDS + " different texts in the key "
                                + key.column().name());
                    }
                }
            }
        }
        return new ArrayList<>(words);
    }

    /** Whether rows are told apart by their number, and all of them are there. */
    static JoinRequest sideBySide() {
        return new JoinRequest(List.of(KeyColumn.INDEX), How.INNER, Match.EXACT, Double.POSITIVE_INFINITY,
                Fill.NOTHING);
    }
}
