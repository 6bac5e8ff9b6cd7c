package org.poolscope.app.live;

import java.util.Locale;
import org.poolscope.app.main.Counts;
import org.poolscope.model.stream.Ending;
import org.poolscope.model.stream.Keeping;
import org.poolscope.model.stream.Kept;
import org.poolscope.model.stream.Link;

/**
 * How far one stream has been read.
 *
 * @param at
 *            the index of the next point, {@code –} for a stream that is not read
 * @param behind
 *            how many points there are that have not been read
 * @param rate
 *            points a second
 * @param live
 *            whether more may come
 */
record CursorRow(String stream, String at, String behind, String rate, String state, String lost, boolean live) {
    /** A stream that nobody reads here. */
    static CursorRow idle(String stream) {
        return new CursorRow(stream, "–", "", "", "not read", "", false);
    }

    /** A stream that is read over a link; {@code length} is -1 while it is not known. */
    static CursorRow of(String stream, Keeping keeping, Kept kept, long length, double perSecond, Link link) {
        long behind = Math.max(0, length - kept.next());
        boolean newestOnly = keeping instanceof Keeping.Newest;
        boolean answers = link instanceof Link.Connected;
        String state = switch (kept.ending()) {
            case Ending.Running _ -> !answers ? "no answer" : newestOnly ? "last only" : "live";
            case Ending.Sealed _ -> "ended";
            case Ending.Unsealed _ -> "ended without seal";
            case Ending.Deleted _ -> "deleted";
            case Ending.Failed(var why) -> why.what();
        };
        return new CursorRow(stream, Counts.grouped(kept.next()), Counts.grouped(behind), rate(perSecond), state,
                Counts.grouped(kept.lost()), answers && kept.ending().isRunning() && !newestOnly);
    }

    /** Points a second for a person. */
    static String rate(double perSecond) {
        return perSecond >= 10_000
                ? Counts.grouped(Math.round(perSecond)) + " /s"
                : String.format(Locale.ROOT, "%.1f /s", perSecond);
    }
}
