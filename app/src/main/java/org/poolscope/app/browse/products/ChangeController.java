package org.poolscope.app.browse.products;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.poolscope.app.browse.change.Change;
import org.poolscope.app.browse.change.UndoController;
import org.poolscope.app.inspect.Words;
import org.poolscope.app.inspect.pool.OpenPools;
import org.poolscope.app.inspect.pool.PoolReader;
import org.poolscope.app.look.AskBalloon;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.Workspace;
import org.poolscope.model.pool.ProductPool;
import org.poolscope.model.product.Urn;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.pool.ProductFile;

/** Changes pools: tags, removals, new products. What can be taken back can be undone by name. */
final class ChangeController {
    private final Workspace workspace;
    private final UndoController undo;
    private final Heard heard;

    /** Hears of changes. */
    interface Heard {
        /** Tags of a pool are others now. */
        void retagged(OpenSource source);

        /** Products are gone. */
        void removed(OpenSource source, List<Urn> urns);

        /** A product was added. */
        void saved(OpenSource source, Urn urn);
    }

    ChangeController(Workspace workspace, Heard heard) {
        this.workspace = workspace;
        this.heard = heard;
        undo = new UndoController(workspace, workspace.actions().window(), heard::retagged);
    }

    /** Asks which tags products are to have, and sets them. */
    void tag(Node at, OpenSource source, List<Urn> urns) {
        PoolReader pool = OpenPools.reader(source);
        workspace.tasks().run("Looking at tags", (cancel, _) -> {
            List<List<String>> each = new ArrayList<>();
            for (Urn urn : urns) {
                cancel.check("looking at tags");
                each.add(pool.pool().tags(urn));
            }
            return TagModel.of(pool.pool().tags(), each);
        }, model -> TagBalloon.ask(at, whose(urns), model, changes -> set(source, urns, changes)), workspace::tell);
    }

    /** Gives (true) and takes (false) tags; all that is set at once is taken back at once. */
    void set(OpenSource source, List<Urn> urns, Map<String, Boolean> changes) {
        if (changes.isEmpty()) {
            return;
        }
        PoolReader pool = OpenPools.reader(source);
        List<Turned> turned = new ArrayList<>();
        workspace.tasks().run("Changing tags", (_, _) -> {
            for (Map.Entry<String, Boolean> change : changes.entrySet()) {
                List<Urn> met = turn(pool.pool(), change.getKey(), change.getValue(), urns);
                turned.add(new Turned(change.getKey(), change.getValue(), met));
            }
            return turned;
        }, all -> turned(source, urns, all), failure -> {
            turned(source, urns, turned);
            workspace.tell(failure);
        });
    }

    /** A tag that was given to or taken from those products that lacked or had it. */
    private record Turned(String tag, boolean on, List<Urn> met) {
        String words() {
            return on ? "tag “" + tag + "” on " : "take “" + tag + "” off ";
        }
    }

    private void turned(OpenSource source, List<Urn> urns, List<Turned> turned) {
        if (turned.isEmpty()) {
            return;
        }
        List<Turned> all = List.copyOf(turned);
        String words = (all.size() == 1 ? all.getFirst().words() : "set " + all.size() + " tags of ") + whose(urns);
        undo.add(new Change(source, words, () -> turn(source, all.reversed(), true), () -> turn(source, all, false)));
        heard.retagged(source);
    }

    private static void turn(OpenSource source, List<Turned> all, boolean back) throws SourceException {
        ProductPool pool = OpenPools.reader(source).pool();
        for (Turned one : all) {
            turn(pool, one.tag(), one.on() != back, one.met());
        }
    }

    /** Asks and then removes products. */
    void remove(Node at, OpenSource source, List<Urn> urns) {
        AskBalloon.ask(at, "Remove " + whose(urns) + " from " + source.title() + "?",
                "Tags go with " + (urns.size() == 1 ? "it" : "them") + ". This cannot be undone.",
                "Remove " + Words.count(urns.size(), "product", "products"),
                urns.size() == 1 ? "Keep it" : "Keep them", () -> {
                    PoolReader pool = OpenPools.reader(source);
                    workspace.tasks().run("Removing " + whose(urns), (_, _) -> {
                        pool.pool().remove(urns);
                        return urns;
                    }, gone -> {
                        undo.forget(source);
                        heard.removed(source, gone);
                        workspace.tell("Removed " + whose(gone) + " from " + source.title() + ".");
                    }, workspace::tell);
                });
    }

    /** Saves the product that a file holds as JSON. */
    void save(OpenSource source, Path file) {
        PoolReader pool = OpenPools.reader(source);
        workspace.tasks().run("Saving a product", (_, _) -> pool.pool().save(List.of(ProductFile.read(file)), List.of())
                .getFirst(), urn -> {
                    heard.saved(source, urn);
                    workspace.tell("Saved " + urn + ".");
                }, workspace::tell);
    }

    /** Asks and then opens a pool for writing. */
    void unlock(Node at, OpenSource source, Consumer<OpenSource> unlocked) {
        AskBalloon.ask(at, "Write to " + source.title() + "?", "Other programs see each change at once.",
                "Unlock writing", "Keep reading only",
                () -> workspace.reopen(source, true, () -> unlocked.accept(source)));
    }

    /** A pool is closed. */
    void forget(OpenSource source) {
        undo.forget(source);
    }

    private static List<Urn> turn(ProductPool pool, String tag, boolean on, List<Urn> urns) throws SourceException {
        return on ? pool.setTag(tag, urns) : pool.removeTag(tag, urns);
    }

    private static String whose(List<Urn> urns) {
        return urns.size() == 1
                ? urns.getFirst().title()
                : Words.count(urns.size(), "product", "products");
    }
}
