package org.poolscope.storage.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an export loses; empty if the values can be read back exactly. */
public record LossReport(List<Loss> losses) {
    /** Copies the losses. */
    public LossReport {
        losses = List.copyOf(losses);
    }

    /** Whether nothing is lost. */
    public boolean isEmpty() {
        return losses.isEmpty();
    }

    /** The losses of two reports, those that say the same counted together. */
    LossReport and(LossReport other) {
        Map<String, Long> counts = new LinkedHashMap<>();
        losses.forEach(loss -> counts.merge(loss.sentence(), loss.count(), Long::sum));
        other.losses.forEach(loss -> counts.merge(loss.sentence(), loss.count(), Long::sum));
        List<Loss> all = new ArrayList<>();
        counts.forEach((sentence, count) -> all.add(new Loss(count, sentence)));
        return new LossReport(all);
    }
}
