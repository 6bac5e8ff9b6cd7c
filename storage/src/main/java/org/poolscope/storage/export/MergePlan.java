package org.poolscope.storage.export;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Joining;
import org.poolscope.model.value.Value;

/**
 * What a merge will do, found by looking at every input once and keeping none of them.
 *
 * @param rule     how the values become one
 * @param outcomes what becomes of each input, in order
 * @param columns  names of the value columns of a table, in order
 * @param rows     rows of all inputs that are taken
 * @param refusal  why the rule cannot be followed, a sentence; empty if it can
 */
public record MergePlan(MergeRule rule, List<Outcome> outcomes, List<String> columns, long rows, String refusal) {
    /** Copies the lists. */
    public MergePlan {
        outcomes = List.copyOf(outcomes);
        columns = List.copyOf(columns);
    }

    /**
     * Looks at the inputs. One that is not there or cannot be read is left out with the reason; a value that the rule
     * does not accept refuses the whole plan, as in Python.
     */
    public static MergePlan of(List<Input> inputs, MergeRule rule, Cancel cancel, Progress progress)
            throws SourceException {
        List<Outcome> outcomes = new ArrayList<>();
        Set<String> columns = new LinkedHashSet<>();
        String refusal = "";
        long rows = 0;
        for (Input input : inputs) {
            cancel.check("the export");
            progress.report(outcomes.size(), inputs.size(), "values");
            try {
                Input now = input.now();
                Value value = now.read(cancel);
                refusal = refusal.isEmpty() ? refuses(rule, input, value) : refusal;
                RowView view = rows(rule, value);
                columns.addAll(view.columns());
                rows += view.rows();
                outcomes.add(new Outcome(now, FormText.of(value), view.rows(), "", false));
            } catch (SourceException.NotFound _) {
                outcomes.add(Outcome.missing(input));
            } catch (SourceException.Cancelled e) {
                throw e;
            } catch (SourceException e) {
                outcomes.add(new Outcome(input, "", 0, e.sentence(), false));
            }
        }
        boolean nothing = outcomes.stream().noneMatch(Outcome::taken);
        return new MergePlan(rule, outcomes, List.copyOf(columns), rows,
                nothing ? "There is nothing to export: none of the values can be read." : refusal);
    }

    /** The inputs that go into the file. */
    public List<Input> taken() {
        return outcomes.stream().filter(Outcome::taken).map(Outcome::input).toList();
    }

    /** What a file of this plan cannot tell: what its format loses, and what was not there any more to be read. */
    public LossReport losses(Body body) {
        long gone = taken().stream().mapToLong(Input::firstRow).sum();
        return gone == 0
                ? body.losses()
                : new LossReport(List.of(new Loss(gone, "the store had removed the point before"))).and(body.losses());
    }

    /** The rows that a value gives under this plan. */
    RowView rows(Value value) {
        return rows(rule, value);
    }

    private static RowView rows(MergeRule rule, Value value) {
        Optional<List<Value>> items = Joining.items(value);
        return rule == MergeRule.MERGED && items.isPresent() ? RowViews.ofItems(items.get()) : RowViews.of(value);
    }

    private static String refuses(MergeRule rule, Input input, Value value) {
        if (rule != MergeRule.MERGED || Joining.items(value).isPresent()) {
            return "";
        }
        return "%s: %s is no list or tuple, and only those can be merged. Choose plain, concatenate or stack instead."
                .formatted(input.place(), FormText.of(value));
    }
}
