package org.poolscope.storage.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.Ending;
import org.poolscope.storage.scan.entry.EntryId;
import org.poolscope.storage.scan.entry.StreamEntry;

/**
 * Reads what is new of all followed streams, in one request as a rule, with the states of their scans. Knows how far the
 * states have been read. Belongs to the thread that reads.
 */
final class FollowRound {
    /** A stream that has been silent for so long is looked at from its other end. */
    private static final long SILENT_NANOS = 1_000_000_000;

    private final EntryLog log;
    private final Pauses pauses;
    private final Portion portion = new Portion();
    private final Map<String, EntryId> states = new HashMap<>();
    private final Set<String> closed = new HashSet<>();
    private final Set<String> unreadable = new HashSet<>();
    private long lastLook = System.nanoTime();

    FollowRound(EntryLog log, Pauses pauses) {
        this.log = log;
        this.pauses = pauses;
    }

    /** Reads what is new and waits for the first of it until the deadline. */
    void read(List<FollowedLog> running, Deadline deadline, boolean afterLoss, Cancel stop) throws SourceException {
        if (afterLoss) {
            portion.broke();
            lookForStarts(running);
        }
        boolean news = false;
        List<FollowedLog> asked = new ArrayList<>();
        Deadline until = deadline;
        for (FollowedLog stream : running) {
            long wait = stream.due() - System.nanoTime();
            if (stream.wantsNewest() && wait > 0) {
                until = until.orIn(wait);
            } else if (stream.wantsNewest() && newest(stream)) {
                news = true;
            } else if (stream.isRunning()) {
                asked.add(stream);
            }
        }
        if (asked.isEmpty()) {
            pauses.until(news ? Deadline.NOW : until, stop);
            return;
        }
        try {
            ask(asked, news ? Deadline.NOW : until, stop);
        } catch (SourceException.Corrupt | SourceException.Unsupported e) {
            if (!dropUnreadable(asked, stop)) {
                throw e;
            }
        }
        if (System.nanoTime() - lastLook > SILENT_NANOS) {
            lookForStarts(running.stream().filter(stream -> stream.isSilentSince(lastLook)).toList());
        }
    }

    private static boolean newest(FollowedLog stream) throws SourceException {
        try {
            return stream.takeNewest();
        } catch (SourceException e) {
            failOf(stream, e);
            return true;
        }
    }

    private void ask(List<FollowedLog> asked, Deadline deadline, Cancel stop) throws SourceException {
        Map<String, EntryId> marks = marks(asked);
        boolean leftOpen = false;
        for (FollowedLog stream : asked) {
            String state = stream.log().stateKey().orElse("");
            leftOpen |= closed.contains(state);
            if (!state.isEmpty() && !unreadable.contains(state)) {
                marks.put(state, states.getOrDefault(state, EntryId.MIN));
            }
        }
        int count = portion.of(asked);
        Map<String, List<StreamEntry>> found = log.after(marks, count, leftOpen ? Deadline.NOW : deadline, stop);
        portion.came();
        List<FollowedLog> behind = new ArrayList<>();
        long arrived = System.nanoTime();
        for (FollowedLog stream : asked) {
            List<StreamEntry> entries = found.getOrDefault(stream.log().key(), List.of());
            if (!entries.isEmpty()) {
                take(stream, entries, arrived);
            } else if (stream.log().stateKey().filter(closed::contains).isPresent()) {
                stream.abandon();
            }
            if (entries.size() == count && stream.isRunning() && !stream.wantsNewest() && Portion.isSmall(stream)) {
                behind.add(stream);
            }
        }
        seeStates(found);
        if (!behind.isEmpty() && portion.of(behind) > count) {
            catchUp(behind, stop);
        }
    }

    /** Streams of small entries need not go at the pace of those with large ones. */
    private void catchUp(List<FollowedLog> behind, Cancel stop) throws SourceException {
        Map<String, List<StreamEntry>> found = log.after(marks(behind), portion.of(behind), Deadline.NOW, stop);
        long arrived = System.nanoTime();
        for (FollowedLog stream : behind) {
            List<StreamEntry> entries = found.getOrDefault(stream.log().key(), List.of());
            if (!entries.isEmpty()) {
                take(stream, entries, arrived);
            }
        }
    }

    /** Where each stream is read on; the first place where one is followed twice. */
    private static Map<String, EntryId> marks(List<FollowedLog> streams) throws SourceException {
        Map<String, EntryId> marks = new LinkedHashMap<>();
        for (FollowedLog stream : streams) {
            marks.merge(stream.log().key(), stream.mark(), (a, b) -> a.compareTo(b) < 0 ? a : b);
        }
        return marks;
    }

    private static void take(FollowedLog stream, List<StreamEntry> entries, long arrived) throws SourceException {
        try {
            stream.take(entries, arrived);
        } catch (SourceException e) {
            failOf(stream, e);
        }
    }

    /** A failure of one stream ends that one; a failure of the line is one of all. */
    private static void failOf(FollowedLog stream, SourceException e) throws SourceException {
        if (e instanceof SourceException.Unreachable || e instanceof SourceException.TimedOut
                || e instanceof SourceException.Cancelled) {
            throw e;
        }
        stream.end(new Ending.Failed(e));
    }

    private void seeStates(Map<String, List<StreamEntry>> found) {
        found.forEach((key, entries) -> {
            if (States.of(entries.getLast()).filter(States::isClosed).isPresent()) {
                closed.add(key);
            }
            states.put(key, entries.getLast().id());
        });
    }

    /** One stream that cannot be read must not hide the others: each is asked alone, and whichever fails ends. */
    private boolean dropUnreadable(List<FollowedLog> asked, Cancel stop) throws SourceException {
        boolean dropped = false;
        for (FollowedLog stream : asked) {
            try {
                log.after(Map.of(stream.log().key(), stream.mark()), 1, Deadline.NOW, stop);
            } catch (SourceException.Corrupt | SourceException.Unsupported e) {
                stream.end(new Ending.Failed(e));
                dropped = true;
            }
            String state = stream.log().stateKey().orElse("");
            try {
                if (!state.isEmpty() && !unreadable.contains(state)) {
                    log.after(Map.of(state, EntryId.MIN), 1, Deadline.NOW, stop);
                }
            } catch (SourceException.Corrupt | SourceException.Unsupported _) {
                dropped = unreadable.add(state);
            }
        }
        return dropped;
    }

    private void lookForStarts(List<FollowedLog> silent) throws SourceException {
        lastLook = System.nanoTime();
        Map<String, Boolean> gone = new HashMap<>();
        for (FollowedLog stream : silent) {
            String state = stream.log().stateKey().orElse("");
            if (states.containsKey(state) && !gone.containsKey(state)) {
                gone.put(state, log.newest(state).isEmpty());
            }
            try {
                if (stream.isRunning()) {
                    stream.lookForItsStart(Boolean.TRUE.equals(gone.get(state)));
                }
            } catch (SourceException e) {
                failOf(stream, e);
            }
        }
    }
}
