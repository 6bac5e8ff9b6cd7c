package org.poolscope.app.query;

import java.util.List;
import javafx.scene.control.Label;
import org.poolscope.app.look.Parts;
import org.poolscope.app.main.Counts;

/**
 * How far a query has come.
 *
 * @param pools
 *            each pool it looks in
 */
record SearchState(List<Pool> pools) {
    SearchState {
        pools = List.copyOf(pools);
    }

    /** Where the search in one pool stands. */
    enum Phase {
        WAITING, SEARCHING, DONE, STOPPED, FAILED
    }

    /**
     * One pool.
     *
     * @param name
     *            its name
     * @param phase
     *            where the search stands
     * @param found
     *            hits so far
     * @param looked
     *            products looked at so far
     * @param all
     *            products to look at, negative where that is not known
     */
    record Pool(String name, Phase phase, long found, long looked, long all) {
        Label badge() {
            return switch (phase) {
                case WAITING -> Parts.badge(name + ": waiting", "");
                case SEARCHING -> Parts.badge(name + ": " + Counts.grouped(found) + ", searching", "accent");
                case DONE -> Parts.badge(name + ": " + Counts.grouped(found)
                        + (all < 0 ? "" : " of " + Counts.grouped(all)) + ", done", "ok");
                case STOPPED -> Parts.badge(name + ": " + Counts.grouped(found) + ", stopped", "warn");
                case FAILED -> Parts.badge(name + ": " + Counts.grouped(found) + ", failed", "error");
            };
        }
    }

    long found() {
        return pools.stream().mapToLong(Pool::found).sum();
    }

    long looked() {
        return pools.stream().mapToLong(Pool::looked).sum();
    }

    boolean isRunning() {
        return pools.stream().anyMatch(pool -> pool.phase() == Phase.SEARCHING || pool.phase() == Phase.WAITING);
    }

    /** {@code 213 hits so far}. */
    String countWords() {
        String hits = Counts.grouped(found()) + (found() == 1 ? " hit" : " hits");
        return pools.isEmpty() ? "" : isRunning() ? hits + " so far" : hits;
    }

    /** {@code 41 200 of 100 012 looked at}. */
    String lookedWords() {
        if (pools.isEmpty()) {
            return "";
        }
        long all = pools.stream().allMatch(pool -> pool.all() >= 0)
                ? pools.stream().mapToLong(Pool::all).sum()
                : -1;
        return all >= 0 && isRunning()
                ? Counts.grouped(looked()) + " of " + Counts.grouped(all) + " looked at"
                : Counts.grouped(looked()) + " looked at";
    }

    /** How much is done, 0 to 1, or negative where that is not known. */
    double part() {
        long all = pools.stream().mapToLong(Pool::all).sum();
        return pools.stream().anyMatch(pool -> pool.all() < 0) || all == 0 ? -1 : (double) looked() / all;
    }
}
