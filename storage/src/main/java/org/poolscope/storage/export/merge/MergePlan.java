package org.poolscope.storage.export.merge;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Input;
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

    /**
     * Looks at the inputs: large arrays stay where they are, everything else is read once. An input that is not there or
     * cannot be read is left out with the reason; a value that the rule does not accept refuses the whole plan.
     *
     * @param making what the provenance tells of who merges
     * @throws SourceException.Unsupported if the format cannot take the values in the form they have
     */
    public static MergePlan of(List<Input> inputs, MergeRequest request, Making making, Cancel cancel,
            Progress progress)
            throws SourceException {
        return new Planner(request, making, cancel, progress).plan(inputs);
    }

    /** The inputs that go into the file. */
    public List<Outcome> taken() {
        return outcomes.stream().filter(Outcome::taken).toList();
    }

    /** The rows that are written, of all datasets but those that only tell where they come from. */
    public long rows() {
        return merged == null
                ? 0
                : merged.datasets().stream().filter(dataset -> !dataset.aside())
                        .mapToLong(dataset -> dataset.rows().count()).sum();
    }
}
