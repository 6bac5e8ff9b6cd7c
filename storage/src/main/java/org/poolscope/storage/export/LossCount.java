package org.poolscope.storage.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects losses while values are looked at. Belongs to one thread. */
final class LossCount {
    private final Map<String, Long> counts = new LinkedHashMap<>();

    void add(String sentence) {
        counts.merge(sentence, 1L, Long::sum);
    }

    LossReport report() {
        List<Loss> losses = new ArrayList<>();
        counts.forEach((sentence, count) -> losses.add(new Loss(count, sentence)));
        return new LossReport(losses);
    }
}
