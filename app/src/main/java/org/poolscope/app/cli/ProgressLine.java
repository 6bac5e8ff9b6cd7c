package org.poolscope.app.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;
import org.poolscope.model.source.Progress;

/** Shows on one line of a terminal how far the work is; silent for work that is over soon and where nobody looks. */
final class ProgressLine implements Progress, AutoCloseable {
    private static final long FIRST_NANOS = 500_000_000L;
    private static final long NEXT_NANOS = 200_000_000L;
    private static final String CLEAR = "\r\u001b[K";

    private final PrintWriter words;
    private final boolean shown;
    private long next = System.nanoTime() + FIRST_NANOS;
    private boolean dirty;

    private ProgressLine(PrintWriter words, boolean shown) {
        this.words = words;
        this.shown = shown;
    }

    /** A line on {@code words} if the process talks to a terminal. */
    static ProgressLine on(PrintWriter words) {
        return new ProgressLine(words, Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent());
    }

    @Override
    public synchronized void report(long done, long total, String unit) {
        if (!shown || System.nanoTime() < next) {
            return;
        }
        next = System.nanoTime() + NEXT_NANOS;
        dirty = true;
        words.print(CLEAR + done + (total > 0 ? " of " + total : "") + " " + unit);
        words.flush();
    }

    /** Leaves the line empty. */
    @Override
    public synchronized void close() {
        if (dirty) {
            words.print(CLEAR);
            words.flush();
        }
    }
}
