package org.poolscope.storage.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Collects losses while values are looked at. Belongs to one thread. */
public final class LossCount {
    private static final int EXAMPLES = 5;
    private static final String ROUNDED = "an integer beyond 2^53 is rounded, as it stands among floats";

    private final LinkedHashMap<Same, Counted> counts = new LinkedHashMap<>();
    private String place = "";

    private record Same(Loss.Kind kind, String sentence) {}

    private static final class Counted {
        private final List<Loss.Example> examples = new ArrayList<>();
        private long count;
    }

    /** Says where the values are that are looked at from now on. */
    public LossCount at(String place) {
        this.place = place;
        return this;
    }

    /** One more value that the format cannot tell. */
    public void add(String sentence) {
        add(Loss.Kind.FORMAT, 1, sentence);
    }

    /** Some more values, one of which is at the present place. */
    public void add(Loss.Kind kind, long count, String sentence) {
        if (count > 0) {
            note(kind, count, sentence, new Loss.Example(place, -1, "", ""));
        }
    }

    /** One more value, and where it is. */
    public void add(Loss.Kind kind, String sentence, long row, String before, String after) {
        note(kind, 1, sentence, new Loss.Example(place, row, before, after));
    }

    /** One more integer that becomes another number. */
    public void rounded(long row, String before, String after) {
        add(Loss.Kind.PRECISION, ROUNDED, row, before, after);
    }

    /** Tells of the loss that was noted last what it was like at a place. */
    public void example(String where, String what) {
        if (!counts.isEmpty()) {
            List<Loss.Example> examples = counts.lastEntry().getValue().examples;
            examples.removeIf(example -> example.place().equals(where) && example.row() < 0);
            examples.add(new Loss.Example(where, -1, what, ""));
        }
    }

    /** What was counted. */
    public LossReport report() {
        List<Loss> losses = new ArrayList<>();
        counts.forEach((same, counted) -> losses
                .add(new Loss(same.kind(), counted.count, same.sentence(), counted.examples)));
        return new LossReport(losses);
    }

    private void note(Loss.Kind kind, long count, String sentence, Loss.Example example) {
        Counted counted = counts.computeIfAbsent(new Same(kind, sentence), _ -> new Counted());
        counted.count += count;
        boolean tells = example.row() >= 0 || !example.place().isEmpty();
        if (tells && counted.examples.size() < EXAMPLES && !counted.examples.contains(example)) {
            counted.examples.add(example);
        }
    }
}
