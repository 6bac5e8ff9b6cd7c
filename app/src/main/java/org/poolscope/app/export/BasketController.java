package org.poolscope.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.inspect.CopyTarget;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.Picked;
import org.poolscope.app.main.Workspace;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.SourceException;

/** Adds what a person picked to the export that is being put together: the one that is shown, else the last one. */
final class BasketController {
    private static final String ADD = "export.add";

    private final Workspace workspace;
    private final CopyTarget copies;
    private @Nullable ExportController last;

    BasketController(Workspace workspace, CopyTarget copies) {
        this.workspace = workspace;
        this.copies = copies;
        workspace.picked().subscribe(this::offer);
    }

    private void offer(List<Picked> picked) {
        if (picked.isEmpty()) {
            workspace.actions().window().forget(ADD);
        } else {
            String what = picked.size() == 1 ? picked.getFirst().name() : picked.size() + " values";
            workspace.actions().window().on(ADD, "Add " + what + " to export", () -> add(picked));
        }
    }

    /** Adds places; one that stands for every session is looked up first. */
    private void add(List<Picked> picked) {
        workspace.tasks().run("Listing what to export", (cancel, _) -> listed(picked, cancel), this::added,
                workspace::tell);
    }

    /** What was picked, and which paths with {@code *} stand for some of it. */
    private record Listed(List<ExportItem> items, List<Every> meant) {}

    private void added(Listed listed) {
        if (listed.items().isEmpty()) {
            workspace.tell("There is nothing at this place to export.");
            return;
        }
        ExportController known = open().orElse(null);
        if (known == null) {
            ExportController made = ExportController.collect(workspace, copies);
            made.add(listed.items(), listed.meant());
            last = made;
            workspace.show(made.tab());
            return;
        }
        int fresh = known.add(listed.items(), listed.meant());
        if (!known.tab().shown().get()) {
            workspace.tell(fresh == 0
                    ? "It is in the export already."
                    : fresh + (fresh == 1 ? " value" : " values") + " added to " + known.tab().title().get() + ".");
        }
    }

    /** The collection that is open, if one is. */
    private Optional<ExportController> open() {
        return Optional.ofNullable(last).filter(known -> workspace.tab(known.tab().id()).isPresent());
    }

    void opened(OpenSource source) {
        open().ifPresent(known -> known.sourceOpened(source));
    }

    void closing(OpenSource source) {
        open().ifPresent(known -> known.sourceClosed(source));
    }

    boolean reopen(OpenSource source, String words) {
        Optional<ExportController> again = ExportController.collectAgain(workspace, copies, source, words);
        again.ifPresent(made -> {
            last = made;
            workspace.show(made.tab());
        });
        return again.isPresent();
    }

    private static Listed listed(List<Picked> picked, Cancel cancel) throws SourceException {
        List<ExportItem> items = new ArrayList<>();
        List<Every> meant = new ArrayList<>();
        for (Picked place : picked) {
            if (place.path().parts().contains(DataPath.EVERY)) {
                meant.add(Every.of(place.source(), place.path(), cancel));
                items.addAll(meant.getLast().items());
            } else {
                items.add(ExportItem.of(place));
            }
        }
        return new Listed(items, meant);
    }
}
