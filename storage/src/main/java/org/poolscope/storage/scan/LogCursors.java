package org.poolscope.storage.scan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.CursorGroup;
import org.poolscope.model.stream.ReadOptions;
import org.poolscope.model.stream.Stream;
import org.poolscope.model.stream.StreamFailure;
import org.poolscope.model.stream.View;
import org.poolscope.storage.scan.entry.EntryId;
import org.poolscope.storage.scan.entry.StreamEntry;

/**
 * Reads several streams of one log together, in one request for all of them. The states of their scans are read along, so
 * that a scan that is closed without sealing a stream ends the waiting for it.
 */
final class LogCursors implements CursorGroup {
    private final EntryLog log;
    private final List<Place> places = new ArrayList<>();
    private final Map<String, EntryId> states = new HashMap<>();
    private final Set<String> closed = new HashSet<>();

    /** Of these streams, each once. */
    LogCursors(EntryLog log, Collection<LogStream> streams, long from) {
        this.log = log;
        for (LogStream stream : new LinkedHashSet<>(streams)) {
            places.add(stream.place(from));
            stream.stateKey().ifPresent(key -> states.put(key, EntryId.MIN));
        }
    }

    @Override
    public Map<Stream, View> read(ReadOptions options, Cancel cancel) throws SourceException {
        Deadline deadline = Deadline.of(options);
        Map<Stream, View> views = new LinkedHashMap<>();
        long open = open();
        while (open > 0) {
            cancel.check("reading " + names());
            if (options.lastOnly()) {
                newest(views);
            }
            if (views.isEmpty() && open == open()) {
                wait(options, deadline, cancel, views);
            }
            if (!views.isEmpty() || open != open() || deadline.isOver()) {
                break;
            }
        }
        if (!views.isEmpty()) {
            return views;
        }
        if (open() == 0) {
            throw new StreamFailure.EndOfStream(names(), places.stream().allMatch(Place::isSealed));
        }
        lookForNewBeginnings();
        return views;
    }

    @Override
    public Map<Stream, Long> positions() {
        Map<Stream, Long> positions = new LinkedHashMap<>();
        places.forEach(place -> positions.put(place.stream(), place.position()));
        return positions;
    }

    @Override
    public void close() {
        places.clear();
    }

    private long open() {
        return places.stream().filter(place -> !place.hasEnded()).count();
    }

    private void newest(Map<Stream, View> views) throws SourceException {
        for (Place place : places) {
            if (!place.hasEnded()) {
                place.takeNewest().ifPresent(view -> views.put(place.stream(), view));
            }
        }
    }

    private void wait(ReadOptions options, Deadline deadline, Cancel cancel, Map<Stream, View> views)
            throws SourceException {
        Map<String, EntryId> marks = new LinkedHashMap<>();
        boolean leftOpen = false;
        for (Place place : places) {
            if (!place.hasEnded()) {
                marks.put(place.stream().key(), place.mark());
                leftOpen |= place.stream().stateKey().filter(closed::contains).isPresent();
            }
        }
        marks.putAll(states);
        Map<String, List<StreamEntry>> news = log.after(marks, options.count(), leftOpen ? Deadline.NOW : deadline,
                cancel);
        states.replaceAll((key, seen) -> seen(key, seen, news.getOrDefault(key, List.of())));
        for (Place place : places) {
            if (!place.hasEnded()) {
                take(place, news.getOrDefault(place.stream().key(), List.of()), options.lastOnly())
                        .ifPresent(view -> views.put(place.stream(), view));
            }
        }
    }

    private Optional<View> take(Place place, List<StreamEntry> entries, boolean lastOnly) throws SourceException {
        if (entries.isEmpty()) {
            if (place.stream().stateKey().filter(closed::contains).isPresent()) {
                place.abandon();
            }
            return Optional.empty();
        }
        return lastOnly ? place.takeNewest(entries) : place.take(entries);
    }

    /** Notes a scan that is closed, and how far its states have been read. */
    private EntryId seen(String key, EntryId before, List<StreamEntry> entries) {
        if (entries.isEmpty()) {
            return before;
        }
        if (States.of(entries.getLast()).filter(States::isClosed).isPresent()) {
            closed.add(key);
        }
        return entries.getLast().id();
    }

    private void lookForNewBeginnings() throws SourceException {
        for (Place place : places) {
            long position = place.position();
            if (!place.hasEnded() && place.beginsAnew()) {
                throw new StreamFailure.BegunAnew(place.stream().where(), position);
            }
        }
    }

    private String names() {
        return places.stream().map(place -> place.stream().where()).collect(Collectors.joining(", "));
    }
}
