package org.poolscope.app.live.chart;

import org.poolscope.app.plot.engine.Curve;
import org.poolscope.app.plot.engine.Grid;
import org.poolscope.app.plot.engine.Levels;

/** A newest image or spectrum. */
public sealed interface Picture {
    /** Its index in the stream. */
    long index();

    /** When it arrived, as {@link System#nanoTime()} counts. */
    long arrived();

    /** How many were passed over for newer ones. */
    long passed();

    /** An image, or spectra below each other; {@code levels} belong to the wish it was made for. */
    record Cells(long index, long arrived, long passed, Grid grid, Levels levels) implements Picture {}

    /** One spectrum over its elements. */
    record Line(long index, long arrived, long passed, Curve curve) implements Picture {}

    /** One that cannot be shown; {@code why} is a sentence. */
    record Unreadable(long index, long arrived, long passed, String why) implements Picture {}
}
