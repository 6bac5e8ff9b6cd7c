package org.poolscope.storage.export.merge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Concatenating and stacking as one would explain them: cell by cell, without types. */
final class ReferenceMerge {
    private ReferenceMerge() {}

    /** A table: its place, and rows of named numbers. */
    record Source(String group, String name, List<Map<String, Double>> rows) {}

    /** Tables below each other: where a row comes from, then every name that any row has, in the order of meeting. */
    static List<List<String>> below(List<Source> sources) {
        Set<String> names = new LinkedHashSet<>();
        sources.forEach(source -> source.rows().forEach(row -> names.addAll(row.keySet())));
        List<List<String>> all = new ArrayList<>();
        for (Source source : sources) {
            for (int i = 0; i < source.rows().size(); i++) {
                List<String> row = new ArrayList<>(List.of(source.group(), source.name(), Integer.toString(i)));
                for (String name : names) {
                    Double number = source.rows().get(i).get(name);
                    row.add(number == null ? Store.MISSING : number.toString());
                }
                all.add(row);
            }
        }
        return all;
    }

    /** Arrays of two axes along one of them. */
    static double[][] along(List<double[][]> arrays, int axis) {
        if (axis == 0) {
            return arrays.stream().flatMap(java.util.Arrays::stream).toArray(double[][]::new);
        }
        return IntStream.range(0, arrays.getFirst().length).mapToObj(row -> arrays.stream()
                .flatMapToDouble(array -> java.util.Arrays.stream(array[row])).toArray()).toArray(double[][]::new);
    }
}
