package org.poolscope.storage.export.merge;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Dataset;
import org.poolscope.storage.export.Form;
import org.poolscope.storage.export.Input;
import org.poolscope.storage.export.Loss;
import org.poolscope.storage.export.LossCount;
import org.poolscope.storage.export.Merged;
import org.poolscope.storage.export.Provenance;

/** Makes the plan of one merge. */
final class Planner {
    /** Data that is read and merged in a second, a guess. */
    private static final long BYTES_PER_SECOND = 100_000_000;

    private final MergeRequest request;
    private final Making making;
    private final Cancel cancel;
    private final Progress progress;
    private final LossCount losses = new LossCount();
    private final Inputs inputs;
    private final UnitRules units;
    private final List<Looked> taken = new ArrayList<>();

    Planner(MergeRequest request, Making making, Cancel cancel, Progress progress) {
        this.request = request;
        this.making = making;
        this.cancel = cancel;
        this.progress = progress;
        this.inputs = new Inputs(request, losses, cancel);
        this.units = new UnitRules(request, losses);
    }

    MergePlan plan(List<Input> all) throws SourceException {
        List<Outcome> outcomes = new ArrayList<>();
        String refusal = "";
        for (Input input : all) {
            cancel.check("the export");
            progress.report(outcomes.size(), all.size(), "values");
            try {
                outcomes.add(look(input));
            } catch (SourceException.NotFound _) {
                outcomes.add(new Outcome(input, "", 0, List.of(), "It is not there.", true));
            } catch (SourceException.Cancelled e) {
                throw e;
            } catch (SourceException e) {
                outcomes.add(new Outcome(input, "", 0, List.of(), e.sentence(), false));
            } catch (Unmergeable e) {
                refusal = refusal.isEmpty() ? refused(e, input) : refusal;
            }
        }
        if (taken.isEmpty() && refusal.isEmpty()) {
            refusal = nothing(outcomes);
        }
        if (!refusal.isEmpty()) {
            return new MergePlan(request, outcomes, List.of(), losses.report(), null, refusal, 0, Duration.ZERO);
        }
        try {
            return planned(outcomes);
        } catch (Unmergeable e) {
            String why = refused(e, taken.getFirst().input());
            return new MergePlan(request, outcomes, List.of(), losses.report(), null, why, 0, Duration.ZERO);
        }
    }

    private static String nothing(List<Outcome> outcomes) {
        return "There is nothing to export: " + outcomes.stream().filter(each -> !each.missing()).findFirst()
                .map(unread -> "none of the values can be read. " + unread.leftOut())
                .orElseGet(() -> missing(outcomes));
    }

    private static String missing(List<Outcome> outcomes) {
        if (outcomes.isEmpty()) {
            return "no value is named.";
        }
        int others = outcomes.size() - 1;
        return outcomes.getFirst().input().place()
                + (others == 0 ? " is not there." : " and " + others + " more are not there.");
    }

    private Outcome look(Input input) throws SourceException, Unmergeable {
        Looked looked = looked(input.now());
        taken.add(looked);
        return new Outcome(looked.input(), looked.origin().form(), looked.rows(),
                looked.part().columns().stream().map(column -> column.name()).toList(), "", false);
    }

    private Looked looked(Input input) throws SourceException, Unmergeable {
        InputPart origin = inputs.look(input);
        Part part = units.applied(origin);
        boolean flat = request.form() != Form.ARRAYS && request.axis() == 0;
        return new Looked(origin, flat ? FlatPart.of(part) : part);
    }

    /** The sentence that says no; thrown where another format would do. */
    private String refused(Unmergeable why, Input input) throws SourceException {
        if (why.reason() != Unmergeable.Reason.RULE) {
            boolean asArrays = why.reason() == Unmergeable.Reason.WIDTH || request.form() == Form.FREE;
            throw new SourceException.Unsupported((request.form() == Form.ARRAYS
                    ? "This does not make one array: "
                    : "This does not make one table: ") + why.why() + ".", input.place(),
                    asArrays ? "Use a .npz or .h5 file." : "Use a .csv file.");
        }
        String place = why.why().contains(input.place()) ? "" : input.place() + ": ";
        return place + why.why() + ".";
    }

    private MergePlan planned(List<Outcome> outcomes) throws SourceException, Unmergeable {
        long gone = taken.stream().mapToLong(looked -> looked.input().firstRow()).sum();
        losses.at("").add(Loss.Kind.DROPPED, gone, "the store had removed the point before");
        List<String> rules = new ArrayList<>();
        List<Dataset> datasets = new Datasets(request, losses, cancel, this::looked).of(taken, rules);
        if (!units.unused().isEmpty()) {
            throw Unmergeable.byRule("No column can be converted to " + String.join(", ", units.unused()));
        }
        long bytes = taken.stream().mapToLong(looked -> looked.origin().bytes()).sum();
        Duration time = Duration.ofMillis(1000 * bytes / BYTES_PER_SECOND);
        List<String> told = List.copyOf(rules);
        Merged merged = new Merged(unique(datasets), () -> provenance(told));
        return new MergePlan(request, outcomes, rules, losses.report(), merged, "", bytes, time);
    }

    private Provenance provenance(List<String> rules) {
        List<Provenance.Origin> origins = new ArrayList<>();
        for (Looked looked : taken) {
            Input input = looked.input();
            InputPart origin = looked.origin();
            origins.add(new Provenance.Origin(input.location(), input.path().toString(),
                    input.source().describe().kind(), origin.form(), origin.rows(), origin.checksum()));
        }
        return new Provenance(origins, rules, making.command(), making.version(), making.time());
    }

    private static List<Dataset> unique(List<Dataset> datasets) {
        List<Dataset> unique = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Dataset dataset : datasets) {
            String name = dataset.name();
            for (int i = 2; !names.add(name); i++) {
                name = dataset.name() + "-" + i;
            }
            unique.add(new Dataset(name, dataset.rows(), dataset.signal(), dataset.axes(), dataset.aside()));
        }
        return unique;
    }
}
