package org.poolscope.storage.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

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

    /** The losses of two reports, one after the other, those that say the same counted together. */
    public LossReport and(LossReport other) {
        List<Loss> all = new ArrayList<>(losses);
        for (Loss loss : other.losses) {
            int same = IntStream.range(0, all.size()).filter(i -> all.get(i).kind() == loss.kind()
                    && all.get(i).sentence().equals(loss.sentence())).findFirst().orElse(-1);
            if (same < 0) {
                all.add(loss);
            } else {
                Loss known = all.get(same);
                all.set(same, new Loss(loss.kind(), known.count() + loss.count(), loss.sentence(),
                        known.examples().isEmpty() ? loss.examples() : known.examples()));
            }
        }
        return new LossReport(all);
    }
}
