package org.poolscope.app.browse.objects;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import org.poolscope.app.inspect.Words;
import org.poolscope.app.look.AskBalloon;
import org.poolscope.app.look.Parts;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.WorkTab;
import org.poolscope.app.main.Workspace;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.SizeText;
import org.poolscope.storage.heap.HeapSource;
import org.poolscope.storage.heap.ObjectStore;

/** Checks a store, and writes it anew without gaps once that is confirmed. */
final class StoreCareController {
    private final Workspace workspace;
    private final OpenSource source;
    private final WorkTab tab;

    /** For the store that a tab shows. */
    StoreCareController(Workspace workspace, OpenSource source, WorkTab tab) {
        this.workspace = workspace;
        this.source = source;
        this.tab = tab;
        tab.actions().on("verify", this::verify);
        source.writable().subscribe(_ -> bind());
    }

    /** Checks every page, piece and reference, and tells what came of it. */
    void verify() {
        if (source.source() instanceof HeapSource heap) {
            workspace.tasks().run("Verifying " + source.title(), (_, _) -> heap.store().verify(), this::verified,
                    workspace::tell);
        }
    }

    /** Writes the store anew without gaps. */
    void compact() {
        if (source.source() instanceof HeapSource heap) {
            workspace.tasks().run("Compacting " + source.title(), (_, _) -> compacted(heap.store()), workspace::tell,
                    workspace::tell);
        }
    }

    /** What can be done about a failure besides trying again: what is left of a damaged store can be saved. */
    Node[] remedies(SourceException failure) {
        if (!(failure instanceof SourceException.Corrupt)) {
            return new Node[0];
        }
        return new Node[]{Parts.button("heap", "Save what is left to a new file", this::salvage)};
    }

    private void salvage() {
        workspace.tasks().run("Saving what is left of " + source.title(), (_, _) -> {
            Path fresh = fresh();
            return new Saved(fresh, ObjectStore.salvage(file(), fresh).size());
        }, this::saved, workspace::tell);
    }

    private record Saved(Path fresh, int lost) {}

    private void saved(Saved now) {
        workspace.tell("Saved to " + now.fresh() + (now.lost() == 0
                ? ": everything."
                : "; " + Words.count(now.lost(), "thing is lost.", "things are lost.")));
        workspace.open(Location.parse(now.fresh().toString()));
    }

    /** A name beside the store that is free; called in tasks. */
    private Path fresh() {
        String name = source.title().replaceFirst("\\.heap$", "");
        Path fresh = file().resolveSibling(name + "-saved.heap");
        for (int i = 2; Files.exists(fresh); i++) {
            fresh = file().resolveSibling(name + "-saved-" + i + ".heap");
        }
        return fresh;
    }

    private Path file() {
        return source.location().file().orElseThrow();
    }

    private void ask() {
        AskBalloon.ask(tab.content(), "Compact " + source.title() + "?",
                "It is written anew without gaps. Other programs wait meanwhile, and go on in the new file.",
                "Compact the store", "Leave it as it is", this::compact);
    }

    private void bind() {
        if (source.writable().get()) {
            tab.actions().on("compact", this::ask);
        } else {
            tab.actions().forget("compact");
        }
    }

    private String compacted(ObjectStore store) throws SourceException {
        long before = store.statistics().bytes();
        store.compact();
        return source.title() + ": " + SizeText.of(before) + " are " + SizeText.of(store.statistics().bytes())
                + " now.";
    }

    private void verified(List<String> faults) {
        if (faults.isEmpty()) {
            workspace.tell("Every page, piece and reference of " + source.title() + " is sound.");
        } else {
            workspace.tell(new SourceException.Corrupt(faults.getFirst() + (faults.size() == 1
                    ? ""
                    : " There are " + (faults.size() - 1) + " more faults."), source.title(),
                    "Save what is left: poolscope heap " + source.title() + " salvage NEW.heap", null));
        }
    }
}
