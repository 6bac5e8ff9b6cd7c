package org.poolscope.storage.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what a format loses, each kind of loss with its first examples. Belongs to one thread. */
public final class FormatLosses {
    private static final int EXAMPLES = 3;

    private final Map<String, Counted> counted = new LinkedHashMap<>();

    /** So many values to which the same happens. */
    public void add(long count, String sentence) {
        if (count > 0) {
            counted.computeIfAbsent(sentence, _ -> new Counted(Loss.Kind.FORMAT)).count += count;
        }
    }

    /** Says of text columns with missing cells that these read as empty texts, or the other way round. */
    public void emptyIsMissing(List<Column> columns) {
        add(columns.stream().filter(column -> column.isText() && column.mayMiss()).count(),
                "missing and empty texts of a column look the same");
    }

    /** One value. */
    public void add(Loss.Kind kind, String sentence, Loss.Example example) {
        Counted one = counted.computeIfAbsent(sentence, _ -> new Counted(kind));
        one.count++;
        if (one.examples.size() < EXAMPLES) {
            one.examples.add(example);
        }
    }

    /** What was collected so far. */
    public LossReport report() {
        List<Loss> losses = new ArrayList<>();
        counted.forEach((sentence, one) -> losses.add(new Loss(one.kind, one.count, sentence, one.examples)));
        return new LossReport(losses);
    }

    private static final class Counted {
        private final Loss.Kind kind;
        private final List<Loss.Example> examples = new ArrayList<>();
        private long count;

        Counted(Loss.Kind kind) {
            this.kind = kind;
        }
    }
}
