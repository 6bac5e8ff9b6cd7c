package org.poolscope.app.main;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.task.Tasks;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.SourceException;

/** Keeps what is open in the window, and opens it again. */
final class PlacesController implements AutoCloseable {
    private final WorkspaceController workspace;
    private final WorkView work;
    private final ScrollController scrolls = new ScrollController();
    private final JournalController<Places> journal;
    /** Until everything is open again, what was kept stays kept. */
    private @Nullable Places arriving;
    private Places last;
    /** Whether something else is looked at that stays in front. */
    private boolean behind;

    PlacesController(Tasks tasks, WorkspaceController workspace, WorkView work, PlacesFile file,
            Consumer<SourceException> tell) {
        this.workspace = workspace;
        this.work = work;
        last = Places.NONE;
        journal = new JournalController<>(tasks, file::save, last, this::now, tell);
    }

    /** Follows every change from now on: whatever changes what is open also draws it. */
    void watch(Scene scene) {
        scene.addPostLayoutPulseListener(() -> {
            scrolls.settle();
            Places now = now();
            if (!now.equals(last)) {
                last = now;
                journal.soon();
            }
        });
    }

    /** Opens everything again, one source after the other; {@code done} runs once, at the end. */
    void restore(Places places, Runnable done) {
        arriving = places;
        Set<String> sources = new LinkedHashSet<>();
        places.tabs().forEach(tab -> location(tab.address()).ifPresent(at -> sources.add(at.source())));
        sources.removeAll(places.sources());
        sources.addAll(places.sources());
        next(new ArrayDeque<>(sources), places, done);
    }

    /** As {@link #restore}, and what is looked at now stays in front. */
    void restoreBehind(Places places, Runnable done) {
        behind = true;
        restore(places, done);
    }

    private void next(Deque<String> sources, Places places, Runnable done) {
        if (sources.isEmpty()) {
            keepInFront(() -> {
                places.tabs().forEach(this::reopen);
                arrange(places);
            });
            places.tabs().forEach(kept -> find(kept)
                    .ifPresent(tab -> scrolls.recall(tab, ScrollState.parse(kept.scroll()))));
            arriving = null;
            done.run();
            return;
        }
        String address = sources.removeFirst();
        Location location = new Location(address, DataPath.ROOT);
        Runnable after = () -> {
            workspace.recall(address, places.states().getOrDefault(address, ""));
            next(sources, places, done);
        };
        Consumer<SourceException> failed = failure -> keepInFront(
                () -> workspace.opening().showWhyClosed(location, failure));
        if (behind && workspace.chosen().get() != null) {
            workspace.opening().openBehind(location, after, failed);
        } else {
            workspace.opening().open(location, after, failed);
        }
    }

    /** Does something that brings tabs to the front, and brings back the one that a person sees if it shall stay there. */
    private void keepInFront(Runnable change) {
        WorkTab seen = behind ? work.shown().get() : null;
        change.run();
        if (seen != null) {
            work.bring(seen);
        } else if (behind) {
            bringTabOfChosen();
        }
    }

    private void bringTabOfChosen() {
        OpenSource chosen = workspace.chosen().get();
        work.tabs().stream().filter(tab -> chosen != null && tab.source() == chosen).findFirst().ifPresent(work::bring);
    }

    private void reopen(Places.Tab tab) {
        location(tab.address()).ifPresent(at -> workspace.reopen(at, tab.icon(), tab.state()));
    }

    private void arrange(Places places) {
        for (Places.Tab kept : places.tabs()) {
            if (kept.pane() == 1 && work.tabs().size() > 1) {
                find(kept).filter(tab -> work.paneNumber(tab) == 0).ifPresent(tab -> {
                    work.bring(tab);
                    work.split(places.below() ? Orientation.VERTICAL : Orientation.HORIZONTAL);
                });
            }
        }
        places.tabs().stream().filter(Places.Tab::shown).forEach(kept -> find(kept).ifPresent(work::bring));
    }

    private Optional<WorkTab> find(Places.Tab kept) {
        return work.tabs().stream().filter(tab -> tab.icon().equals(kept.icon())
                && tab.kept().filter(kept.address()::equals).isPresent())
                .max(Comparator.comparing(tab -> tab.state().equals(kept.state())));
    }

    private Places now() {
        Places before = arriving;
        if (before != null) {
            return before;
        }
        List<String> sources = new ArrayList<>();
        OpenSource chosen = workspace.chosen().get();
        workspace.sources().stream().filter(source -> source != chosen)
                .forEach(source -> sources.add(source.location().source()));
        if (chosen != null) {
            sources.add(chosen.location().source());
        }
        Map<String, String> states = new HashMap<>();
        workspace.sources().forEach(source -> {
            String state = workspace.state(source);
            if (!state.isEmpty()) {
                states.put(source.location().source(), state);
            }
        });
        List<Places.Tab> tabs = new ArrayList<>();
        for (WorkTab tab : work.tabs()) {
            tab.kept().ifPresent(address -> tabs.add(new Places.Tab(work.paneNumber(tab), tab.shown().get(),
                    tab.icon(), address, tab.state(), scrolls.state(tab).words())));
        }
        return new Places(sources, states, tabs, work.isBelow());
    }

    private static Optional<Location> location(String address) {
        try {
            return Optional.of(Location.parse(address));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        journal.close();
    }
}
