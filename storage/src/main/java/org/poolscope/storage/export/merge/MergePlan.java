package org.poolscope.storage.export.merge;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poolscope.storage.export.LossReport;
import org.poolscope.storage.export.Merged;

/**
 * What a merge will do, found before anything is written.
 *
 * @param request  what was asked
 * @param outcomes what becomes of each input, in order
 * @param rules    what is done, a sentence each
 * @param losses   what the merge loses; what the format loses on top is in {@link org.poolscope.storage.export.Body}
 * @param merged   the rows to write; null if the merge is refused
 * @param refusal  why it cannot be done, a sentence; empty if it can
 * @param bytes    how much data is read, as it lies in memory
 * @param time     how long reading and merging will take, a guess
 */
public record MergePlan(MergeRequest request, List<Outcome> outcomes, List<String> rules, LossReport losses,
        @Nullable Merged merged, String refusal, long bytes, Duration time) {
    /** Copies the lists. */
    public MergePlan {
        outcomes = List.copyOf(outcomes);
        rules = List.copyOf(rules);
    }
}
