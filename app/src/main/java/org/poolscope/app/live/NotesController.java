package org.poolscope.app.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.scene.Node;
import org.poolscope.app.live.chart.Frame;
import org.poolscope.app.live.scans.ScanFacts;
import org.poolscope.app.look.Parts;
import org.poolscope.app.main.Counts;
import org.poolscope.app.plot.engine.Curve;
import org.poolscope.app.plot.engine.UnitAxes;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.Link;

/** The notes above a chart: what stands in the way, what will be gone soon, what is over. */
final class NotesController {
    /** Sooner than this a person is told of points that the store will remove. */
    private static final Duration SOON = Duration.ofMinutes(10);

    private final ScanView view;
    private final TrimModel trim;
    private final KeepController keep;
    private final Remedy keeping;
    private final Remedy finishing;
    private final Remedy again;
    private Optional<SourceException> failure = Optional.empty();
    private List<Note> told = List.of();

    /** What can be done, and the words of its button. */
    private record Remedy(String words, Runnable act) {}

    /** One note, with a button if there is something to do. */
    private record Note(String style, String icon, String what, String why, Optional<Remedy> remedy) {
        Note(String style, String icon, String what, String why) {
            this(style, icon, what, why, Optional.empty());
        }
    }

    /** {@code load} reads anew what the scan tells of itself. */
    NotesController(ScanView view, TrimModel trim, KeepController keep, Runnable load) {
        this.view = view;
        this.trim = trim;
        this.keep = keep;
        keeping = new Remedy("Keep it on disk", keep::press);
        finishing = new Remedy("Finish the file", keep::press);
        again = new Remedy("Try again", load);
    }

    /** The scan that is shown was loaded once more, in vain or not. */
    void loaded(Optional<SourceException> failed) {
        failure = failed;
    }

    /** Shows what is to be said of a frame now. */
    void show(Frame frame, ScanFacts facts, Link link, Instant time) {
        List<Note> notes = new ArrayList<>();
        if (link instanceof Link.Lost lost) {
            long in = Math.max(1, Duration.between(time, lost.nextTry()).toSeconds());
            String what = "No answer since " + ScanFacts.clock(lost.since()) + ", trying again in " + in + " s.";
            String why = "Reading goes on at point " + Counts.grouped(frame.newest()) + ". " + lost.why();
            notes.add(new Note("warn", "warn", what, why));
        }
        failure.ifPresent(failed -> notes.add(new Note("warn", "warn", "The scan was not read anew.",
                failed.sentence() + " What was read before stays.", Optional.of(again))));
        facts.endWords(frame.newest()).ifPresent(end -> {
            int sentence = end.indexOf(". ") + 1;
            notes.add(new Note("", "check", end.substring(0, sentence), end.substring(sentence + 1)));
        });
        keep.file().ifPresentOrElse(
                file -> notes.add(new Note("", "file", "Kept in " + file + ":", keep.words(), Optional.of(finishing))),
                () -> trimmedSoon(frame, notes));
        List<Curve> left = UnitAxes.without(frame.curves());
        if (!left.isEmpty()) {
            String names = String.join(", ", left.stream().map(Curve::name).toList());
            notes.add(new Note("warn", "warn", "A fourth unit asks for a second plot.",
                    names + ": not drawn here. Untick the curves of another unit to see them."));
        }
        if (!notes.equals(told)) {
            told = notes;
            view.notes(notes.stream().map(this::node).toList());
        }
    }

    private void trimmedSoon(Frame frame, List<Note> notes) {
        OptionalLong from = view.plot().inView().stream()
                .mapToLong(seen -> frame.firsts().getOrDefault(seen.curve().id(), 0L) + seen.from()).min();
        if (from.isPresent()) {
            trim.until(from.getAsLong()).filter(time -> time.compareTo(SOON) < 0)
                    .ifPresent(time -> notes.add(new Note("warn", "warn", "The server will trim what is in view.",
                            "At this rate in about " + Math.max(1, time.toMinutes()) + " min.",
                            Optional.of(keeping))));
        }
    }

    private Node node(Note note) {
        return Parts.note(note.style(), note.icon(), note.what(), note.why(), note.remedy().stream()
                .map(remedy -> Parts.button("", remedy.words(), remedy.act(), "bar")).toArray(Node[]::new));
    }
}
