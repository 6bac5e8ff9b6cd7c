package org.poolscope.app.plot.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The named steps a user took through a plot, each of which can be undone. Steps of one kind that follow each other
 * quickly, as turns of a wheel do, are one step.
 */
public final class ZoomHistory {
    private static final long TOGETHER_MILLIS = 600;
    private static final int KEPT = 100;

    /**
     * One step.
     *
     * @param name for people, such as "Zoom"
     * @param before what was shown before
     * @param after what was shown then
     */
    public record Step(String name, Viewport before, Viewport after) {}

    private final List<Step> steps = new ArrayList<>();
    private int done;
    private long lastMillis = Long.MIN_VALUE;

    /** Notes a step at a time in milliseconds of any clock. Steps undone before are forgotten. */
    public void add(Step step, long millis) {
        boolean together = done > 0 && done == steps.size() && steps.get(done - 1).name().equals(step.name())
                && lastMillis != Long.MIN_VALUE && millis - lastMillis < TOGETHER_MILLIS;
        steps.subList(done, steps.size()).clear();
        if (together) {
            Step first = steps.removeLast();
            steps.add(new Step(step.name(), first.before(), step.after()));
        } else {
            steps.add(step);
        }
        if (steps.size() > KEPT) {
            steps.removeFirst();
        }
        done = steps.size();
        lastMillis = millis;
    }

    /** The steps from the first on, undone ones included. */
    public List<Step> steps() {
        return List.copyOf(steps);
    }

    /** The step that would be undone next. */
    public Optional<Step> toUndo() {
        return done == 0 ? Optional.empty() : Optional.of(steps.get(done - 1));
    }

    /** The step that would be done again next. */
    public Optional<Step> toRedo() {
        return done == steps.size() ? Optional.empty() : Optional.of(steps.get(done));
    }

    /** Takes one step back and says what to show. */
    public Optional<Viewport> undo() {
        Optional<Step> step = toUndo();
        step.ifPresent(_ -> done--);
        lastMillis = Long.MIN_VALUE;
        return step.map(Step::before);
    }

    /** Takes one step forward again and says what to show. */
    public Optional<Viewport> redo() {
        Optional<Step> step = toRedo();
        step.ifPresent(_ -> done++);
        lastMillis = Long.MIN_VALUE;
        return step.map(Step::after);
    }
}
