package org.poolscope.app.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.FormatOption;
import org.poolscope.storage.export.Loss;
import org.poolscope.storage.export.LossReport;
import org.poolscope.storage.export.formats.Formats;
import org.poolscope.storage.export.merge.JoinRequest;
import org.poolscope.storage.export.merge.MergeRule;

/** Tries on the values themselves which single change keeps a loss from happening. Called in tasks. */
final class Cures {
    private static final List<String> OTHER_FORMATS = List.of("hdf5", "parquet", "csv");

    private static final List<BigDecimal> FARTHER = Stream.of(2, 5, 10).map(BigDecimal::valueOf).toList();

    private final ExportJob job;
    private final List<LossRow> now;
    private final Cancel cancel;
    private final Map<Cure, Optional<LossReport>> tried = new LinkedHashMap<>();

    Cures(ExportJob job, List<LossRow> now, Cancel cancel) {
        this.job = job;
        this.now = List.copyOf(now);
        this.cancel = cancel;
    }

    /** A change for each loss that has one. */
    Map<LossRow, Cure> find() throws SourceException {
        Map<LossRow, Cure> found = new LinkedHashMap<>();
        for (LossRow row : now) {
            Cure cure = find(row.loss());
            if (cure != null) {
                found.put(row, cure);
            }
        }
        return found;
    }

    private @Nullable Cure find(Loss loss) throws SourceException {
        for (Cure candidate : candidates(loss)) {
            if (candidate instanceof Cure.ChooseFill || isCured(loss, candidate)) {
                return candidate;
            }
        }
        return null;
    }

    private List<Cure> candidates(Loss loss) {
        List<Cure> candidates = new ArrayList<>();
        boolean joins = job.request().rule() == MergeRule.JOIN;
        switch (loss.kind()) {
            case DROPPED -> {
                candidates.addAll(farther());
                if (joins && job.request().join().how() != JoinRequest.How.OUTER) {
                    candidates.add(new Cure.AllRows());
                }
            }
            case FILLED -> {
                candidates.addAll(farther());
                if (joins) {
                    candidates.add(new Cure.ChooseFill());
                }
            }
            case CONVERTED -> {
                if (!job.request().units().isEmpty()) {
                    candidates.add(new Cure.Units(""));
                }
            }
            case PRECISION, FORMAT -> {
                candidates.add(new Cure.Units("first"));
                List<FormatOption> options = new ArrayList<>(job.format().options());
                options.sort(Comparator.comparingInt(option -> option.choices().size()));
                for (FormatOption option : options) {
                    option.choices().stream().filter(value -> !value.equals(job.choices().of(option.name())))
                            .forEach(value -> candidates.add(new Cure.Choose(option, value)));
                }
                OTHER_FORMATS.stream().filter(name -> !name.equals(job.format().name())).map(Formats::named)
                        .flatMap(Optional::stream).forEach(format -> candidates.add(new Cure.Write(format)));
            }
            case DUPLICATED -> {
                // every pair of rows with one key was asked for
            }
        }
        return candidates;
    }

    /** Tolerances that let more rows answer, the nearest first. */
    private List<Cure> farther() {
        JoinRequest join = job.request().join();
        boolean isBound = job.request().rule() == MergeRule.JOIN && join.match() != JoinRequest.Match.EXACT
                && Double.isFinite(join.tolerance()) && join.tolerance() > 0;
        return isBound
                ? FARTHER.stream().<Cure>map(times -> new Cure.Within(BigDecimal.valueOf(join.tolerance())
                        .multiply(times).stripTrailingZeros().toPlainString())).toList()
                : List.of();
    }

    /** A number that becomes a text is still told of, but it can be read back. */
    private boolean isCured(Loss loss, Cure cure) throws SourceException {
        Optional<LossReport> then = tried.get(cure);
        if (then == null) {
            then = losses(cure);
            tried.put(cure, then);
        }
        return then.filter(report -> report.losses().stream().noneMatch(each -> isSame(each, loss)))
                .filter(report -> report.losses().size() < now.size()
                        || (cure instanceof Cure.Choose(_, String value) && value.equals("text")))
                .isPresent();
    }

    private static boolean isSame(Loss one, Loss other) {
        return one.kind() == other.kind() && one.sentence().equals(other.sentence());
    }

    private Optional<LossReport> losses(Cure cure) throws SourceException {
        try {
            return Optional.of(job.with(cure).losses(cancel));
        } catch (SourceException.Unsupported _) {
            return Optional.empty(); // then it is no way out
        }
    }
}
