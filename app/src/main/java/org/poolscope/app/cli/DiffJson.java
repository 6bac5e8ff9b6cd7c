package org.poolscope.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.diff.Comparison;
import org.poolscope.model.diff.Difference;
import org.poolscope.model.diff.DifferenceKind;
import org.poolscope.model.diff.Differing;
import org.poolscope.model.diff.Tally;
import org.poolscope.model.value.JsonText;

/**
 * A comparison as one JSON document: {@code {left, right, equal, tolerance, compared, counts, differing}}; a place that
 * differs is {@code {name, is: [{kind, ...}], below: [...], more}}.
 */
final class DiffJson {
    private DiffJson() {}

    static void write(String left, String right, Comparison found, PrintWriter out) throws IOException {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        plain.put("left", left);
        plain.put("right", right);
        plain.put("equal", found.isEqual());
        plain.put("tolerance", found.tolerance());
        plain.put("compared", found.compared());
        plain.put("counts", counts(found.differing().map(Differing::tally).orElse(Tally.NONE)));
        plain.put("differing", found.differing().map(DiffJson::place).orElse(null));
        JsonText.write(plain, out);
        out.append('\n');
    }

    private static Map<String, Long> counts(Tally tally) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (DifferenceKind kind : DifferenceKind.values()) {
            if (tally.counts().containsKey(kind)) {
                counts.put(word(kind), tally.counts().getOrDefault(kind, 0L));
            }
        }
        return counts;
    }

    private static String word(DifferenceKind kind) {
        return kind.words().replace(' ', '_');
    }

    private static Map<String, Object> place(Differing place) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("name", place.name());
        plain.put("is", place.own().stream().map(DiffJson::difference).toList());
        plain.put("below", place.below().stream().map(DiffJson::place).toList());
        plain.put("more", place.more());
        return plain;
    }

    private static Map<String, @Nullable Object> difference(Difference difference) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        plain.put("kind", word(difference.kind()));
        switch (difference) {
            case Difference.MissingLeft(String there) -> plain.put("right", there);
            case Difference.MissingRight(String there) -> plain.put("left", there);
            case Difference.OtherType(String left, String right) -> sides(plain, left, right);
            case Difference.OtherShape(String left, String right) -> sides(plain, left, right);
            case Difference.OtherUnit(String left, String right) -> sides(plain, left, right);
            case Difference.OtherValue(String left, String right) -> sides(plain, left, right);
            case Difference.OtherElements elements -> {
                sides(plain, elements.left(), elements.right());
                plain.put("count", elements.count());
                plain.put("total", elements.total());
                plain.put("first", elements.first());
                plain.put("most", Double.isFinite(elements.most()) ? elements.most() : null);
                plain.put("most_at", elements.mostAt().isEmpty() ? null : List.copyOf(elements.mostAt()));
            }
            case Difference.Unread(String why) -> plain.put("why", why);
        }
        return plain;
    }

    private static void sides(Map<String, @Nullable Object> plain, String left, String right) {
        plain.put("left", left);
        plain.put("right", right);
    }
}
