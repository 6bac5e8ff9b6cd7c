package org.poolscope.storage.bench;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.poolscope.storage.scan.LongRun;

/** Following for ten minutes, or as many as {@code -Dpoolscope.minutes} says. */
class LongRunBenchmark {
    private static final double MB = 1e6;

    private final Targets targets = new Targets();

    @Test
    void eightStreamsOfTenThousandPointsASecond() throws Exception {
        int minutes = Integer.getInteger("poolscope.minutes", 10);
        LongRun.Outcome outcome = LongRun.of(Duration.ofMinutes(minutes));
        targets.row("points lost, doubled or wrong of " + outcome.points(), 0, (double) outcome.wrong(), "points");
        targets.row("points counted as lost", 0, (double) outcome.lost(), "points");
        targets.row("memory at the end beyond that after a fifth of " + minutes + " min", 1,
                (outcome.late() - outcome.early()) / MB, "MB");
        targets.note("  alive besides points, after a fifth and at the end", String.format(Locale.ROOT,
                "%.2f MB, %.2f MB", outcome.early() / MB, outcome.late() / MB));
        targets.note("  points kept in memory at the end", String.format(Locale.ROOT, "%.0f MB", outcome.kept() / MB));
        targets.note("  looks at the newest ten seconds of a stream", Long.toString(outcome.looks()));
        targets.row("reading and looking, of one core", 40, 100 * outcome.busy() / outcome.duration(), "%");
        targets.print();
    }
}
