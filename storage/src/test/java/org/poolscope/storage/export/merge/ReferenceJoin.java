package org.poolscope.storage.export.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.poolscope.model.array.FloatText;
import org.poolscope.storage.export.merge.JoinRequest.How;
import org.poolscope.storage.export.merge.JoinRequest.Match;

/** A join as one would explain it: for every key look through all rows of every side. */
final class ReferenceJoin {
    private ReferenceJoin() {}

    record Row(double key, double value) {}

    static List<List<String>> of(List<List<Row>> sides, How how, Match match, double tolerance) {
        List<List<String>> rows = new ArrayList<>();
        for (Grid point : grid(sides, how, match)) {
            List<List<Double>> answers = new ArrayList<>();
            boolean whole = true;
            for (int side = 0; side < sides.size(); side++) {
                boolean own = side == 0 && how != How.OUTER && match != Match.EXACT;
                List<Double> answer = own
                        ? List.of(point.own)
                        : answer(sides.get(side), point.key, match, tolerance);
                whole &= !answer.isEmpty();
                answers.add(answer);
            }
            if (whole || how != How.INNER) {
                combine(point.key, answers, 0, new ArrayList<>(), rows);
            }
        }
        return rows;
    }

    private record Grid(double key, double own) {}

    private static List<Grid> grid(List<List<Row>> sides, How how, Match match) {
        List<Grid> grid = new ArrayList<>();
        if (how == How.OUTER || match == Match.EXACT) {
            TreeSet<Double> keys = new TreeSet<>();
            for (List<Row> side : how == How.LEFT ? sides.subList(0, 1) : sides) {
                side.forEach(row -> keys.add(row.key));
            }
            keys.forEach(key -> grid.add(new Grid(key, 0)));
        } else {
            sides.getFirst().stream().sorted(Comparator.comparingDouble(Row::key))
                    .forEach(row -> grid.add(new Grid(row.key, row.value)));
        }
        return grid;
    }

    private static List<Double> answer(List<Row> side, double key, Match match, double tolerance) {
        List<Double> equal = side.stream().filter(row -> row.key == key).map(Row::value).toList();
        if (match == Match.EXACT || side.isEmpty()) {
            return equal;
        }
        if (!equal.isEmpty()) {
            return List.of(equal.getLast());
        }
        Row before = null;
        Row after = null;
        for (Row row : side) {
            if (row.key < key && (before == null || row.key >= before.key)) {
                before = row;
            }
            if (row.key > key && (after == null || row.key < after.key)) {
                after = row;
            }
        }
        double back = before == null ? Double.POSITIVE_INFINITY : key - before.key;
        double on = after == null ? Double.POSITIVE_INFINITY : after.key - key;
        if (match == Match.LINEAR) {
            if (before == null || after == null || back + on > tolerance) {
                return List.of();
            }
            double weight = back / (back + on);
            return List.of(before.value * (1 - weight) + after.value * weight);
        }
        if (match == Match.PREVIOUS || back <= on) {
            return before != null && back <= tolerance ? List.of(before.value) : List.of();
        }
        return after != null && on <= tolerance ? List.of(after.value) : List.of();
    }

    private static void combine(double key, List<List<Double>> answers, int side, List<String> cells,
            List<List<String>> rows) {
        if (side == answers.size()) {
            List<String> row = new ArrayList<>(List.of(FloatText.repr(key)));
            row.addAll(cells);
            rows.add(row);
            return;
        }
        List<Double> answer = answers.get(side);
        if (answer.isEmpty()) {
            cells.add(Store.MISSING);
            combine(key, answers, side + 1, cells, rows);
            cells.removeLast();
        }
        for (double value : answer) {
            cells.add(FloatText.repr(value));
            combine(key, answers, side + 1, cells, rows);
            cells.removeLast();
        }
    }
}
