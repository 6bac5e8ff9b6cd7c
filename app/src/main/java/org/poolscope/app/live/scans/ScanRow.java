package org.poolscope.app.live.scans;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import org.poolscope.model.stream.ScanIdentity;
import org.poolscope.model.stream.ScanState;

/**
 * A scan in the list.
 *
 * @param key
 *            names it within the store
 * @param created
 *            when its writer made it
 * @param title
 *            what the writer called it, empty if it told none
 * @param done
 *            how much of it there is, 0 to 1, by its own counts; empty where it tells none or is over as planned
 * @param problem
 *            why nothing else is known of it, empty if it could be read
 */
public record ScanRow(String key, ScanIdentity identity, ScanState state, Instant created, String title,
        OptionalDouble done, Optional<String> problem) {

    /** Whether points may still come. */
    public boolean isOpen() {
        return state != ScanState.CLOSED && problem.isEmpty();
    }

    /** Its name with what it was called with, as far as both fit a narrow row: {@code ascan roby 0 10}. */
    public String called() {
        String name = identity.name();
        if (!title.startsWith(name)) {
            return name;
        }
        String[] words = title.split("\\s+");
        return String.join(" ", java.util.Arrays.asList(words).subList(0, Math.min(4, words.length)));
    }

    /** How much of it there is, {@code 84 %}; empty where that is not known. */
    public String percent() {
        return done.isPresent() ? (int) Math.floor(100 * done.getAsDouble()) + " %" : "";
    }

    /** The tone of the badge of a state, see {@code Parts.badge}. */
    public static String tone(ScanState state) {
        return switch (state) {
            case CREATED, PREPARED -> "accent";
            case STARTED -> "ok";
            case STOPPED -> "warn";
            case CLOSED -> "";
        };
    }
}
