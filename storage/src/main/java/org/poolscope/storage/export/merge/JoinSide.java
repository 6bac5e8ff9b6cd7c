package org.poolscope.storage.export.merge;

import java.util.ArrayList;
import java.util.List;
import org.poolscope.storage.export.Column;

/**
 * Rows that have one key: the columns of one or several inputs that lie side by side.
 *
 * @param name    what it is called in reports, the place of its first input
 * @param parts   what it is made of, of equal length
 * @param columns which columns of which part are written, in order
 * @param key     where its keys are
 */
record JoinSide(String name, List<Part> parts, List<Source> columns, KeyColumn key) {
    JoinSide {
        parts = List.copyOf(parts);
        columns = List.copyOf(columns);
    }

    /**
     * One column that is written.
     *
     * @param part   of {@link #parts}
     * @param index  among the columns of the part
     * @param column as it is written
     */
    record Source(int part, int index, Column column) {}

    /** The names under which columns of several sides do not clash: those that do get the place of their side in front. */
    static List<JoinSide> named(List<JoinSide> sides, String key) {
        List<String> all = new ArrayList<>(List.of(key));
        sides.forEach(side -> side.columns.forEach(source -> all.add(source.column().name())));
        List<JoinSide> named = new ArrayList<>();
        List<String> taken = new ArrayList<>(List.of(key));
        for (JoinSide side : sides) {
            List<Source> columns = new ArrayList<>();
            for (Source source : side.columns) {
                String own = source.column().name();
                boolean clashes = all.stream().filter(own::equals).count() > 1;
                String name = free(clashes ? side.name + "." + own : own, taken);
                taken.add(name);
                columns.add(new Source(source.part(), source.index(), source.column().named(name)));
            }
            named.add(new JoinSide(side.name, side.parts, columns, side.key));
        }
        return named;
    }

    private static String free(String name, List<String> taken) {
        String free = name;
        for (int i = 2; taken.contains(free); i++) {
            free = name + "-" + i;
        }
        return free;
    }
}
