package org.poolscope.app.main.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.poolscope.app.look.Icons;
import org.poolscope.app.main.palette.PaletteGroup;
import org.poolscope.app.main.palette.PaletteRow;
import org.poolscope.app.main.palette.PaletteSearch;
import org.poolscope.app.task.Tasks;

/** Keeps the places a person wants to come back to, and finds them and the recent ones for the palette. */
public final class BookmarksController implements PaletteSearch {
    private static final int MOST_ROWS = 6;

    private final ObservableList<Recent> bookmarks = FXCollections.observableArrayList();
    private final Tasks tasks;
    private final StartController.Doors doors;
    private final RecentsFile file;
    private final StartController.Memory memory;
    private final ObservableList<Recent> recents;

    /** Reads the bookmarks, which lie beside the recent places. */
    public BookmarksController(Tasks tasks, StartController.Doors doors, StartController.Memory memory,
            ObservableList<Recent> recents) {
        this.tasks = tasks;
        this.doors = doors;
        this.memory = memory;
        this.recents = recents;
        file = memory.file().beside("bookmarks.tsv");
        tasks.run("Reading bookmarks", (_, _) -> file.load(), bookmarks::setAll, doors::tell);
    }

    /** The bookmarks, newest first. */
    public ObservableList<Recent> all() {
        return bookmarks;
    }

    /** Whether an address has a bookmark. */
    public boolean has(String address) {
        return bookmarks.stream().anyMatch(place -> place.address().equals(address));
    }

    /** Sets a bookmark on an address, or takes it away. */
    public void toggle(String kind, String name, String address) {
        if (!bookmarks.removeIf(old -> old.address().equals(address))) {
            bookmarks.addFirst(new Recent(kind, name, address, memory.clock().instant()));
        }
        List<Recent> kept = List.copyOf(bookmarks);
        if (memory.remember()) {
            Consumer<List<Recent>> done = _ -> {};
            tasks.run("Saving bookmarks", (_, _) -> {
                file.save(kept);
                return kept;
            }, done, doors::tell);
        }
    }

    @Override
    public PaletteGroup find(String words) {
        List<Recent> places = new ArrayList<>(bookmarks);
        recents.stream().filter(recent -> !has(recent.address())).forEach(places::add);
        String wanted = words.toLowerCase(Locale.ROOT);
        Stream<Recent> found = places.stream()
                .filter(place -> (place.name() + " " + place.address()).toLowerCase(Locale.ROOT).contains(wanted));
        return new PaletteGroup("Places", "bookmarks and recent", found.limit(MOST_ROWS).map(this::row).toList());
    }

    private PaletteRow row(Recent place) {
        String icon = Icons.has(place.kind()) ? place.kind() : "source";
        return new PaletteRow(has(place.address()) ? "star" : icon, place.name(), place.address(), "", true,
                () -> doors.open(place.address()));
    }
}
