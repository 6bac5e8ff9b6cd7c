package org.poolscope.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.WorkTab;
import org.poolscope.app.main.Workspace;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Location;

/** Collects the values of an export: those of a source that is not open wait until it is. */
final class ItemsController {
    private final Workspace workspace;
    private final ExportModel model;
    private final ExportView view;
    private final WorkTab tab;
    private final List<Location> waiting = new ArrayList<>();

    ItemsController(Workspace workspace, ExportModel model, ExportView view, WorkTab tab) {
        this.workspace = workspace;
        this.model = model;
        this.view = view;
        this.tab = tab;
    }

    /** Whether a place is in a source. */
    static boolean isIn(OpenSource source, Location place) {
        return source.location().source().equals(place.source());
    }

    /** The addresses of the values, of those that wait as well. */
    List<String> addresses() {
        return Stream.concat(model.items().stream().map(ExportState::place), waiting.stream().map(Location::toString))
                .toList();
    }

    /** Adds places as soon as their sources are open. */
    void await(List<Location> places) {
        waiting.addAll(places);
        workspace.sources().forEach(this::sourceOpened);
    }

    /** Takes in the values that waited for a source. */
    void sourceOpened(OpenSource source) {
        List<Location> here = waiting.stream().filter(place -> isIn(source, place)).toList();
        waiting.removeAll(here);
        model.add(here.stream().map(place -> new ExportItem(source, place.path())).toList());
    }

    /** Values of a source that is closed wait until it is open again. */
    void sourceClosed(OpenSource source) {
        List<ExportItem> gone = model.items().stream().filter(item -> item.source().equals(source)).toList();
        gone.forEach(item -> waiting.add(source.location().at(item.path())));
        model.items().removeAll(gone);
    }

    /** Adds what lies at addresses; a source that is not open is opened. */
    void take(List<String> addresses) {
        for (String address : addresses) {
            try {
                take(Location.parse(address));
            } catch (IllegalArgumentException e) {
                refuse(String.valueOf(e.getMessage()));
            }
        }
    }

    private void take(Location place) {
        Optional<OpenSource> open = workspace.sources().stream().filter(source -> isIn(source, place)).findFirst();
        if (open.isPresent()) {
            model.add(List.of(new ExportItem(open.get(), place.path())));
            return;
        }
        workspace.open(place.at(DataPath.ROOT), () -> {
            await(List.of(place));
            if (waiting.remove(place)) {
                refuse(place + " cannot be opened.");
            }
            workspace.show(tab);
        });
    }

    private void refuse(String why) {
        view.refuse(why);
    }
}
