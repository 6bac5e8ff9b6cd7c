package org.poolscope.app.browse.products;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import org.poolscope.app.browse.change.Change;
import org.poolscope.app.browse.change.UndoController;
import org.poolscope.app.inspect.Words;
import org.poolscope.app.inspect.pool.OpenPools;
import org.poolscope.app.inspect.pool.PoolReader;
import org.poolscope.app.look.AskBalloon;
import org.poolscope.app.main.Counts;
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
    void tag(Node at, Chosen chosen) {
        workspace.tasks().run("Looking at tags", (cancel, _) -> {
            Set<String> all = new LinkedHashSet<>();
            for (OpenSource source : chosen.byPool().keySet()) {
                all.addAll(OpenPools.reader(source).pool().tags());
            }
            List<List<String>> each = new ArrayList<>();
            for (Map.Entry<OpenSource, Urn> product : chosen.each()) {
                cancel.check("looking at tags");
                each.add(OpenPools.reader(product.getKey()).pool().tags(product.getValue()));
            }
            return TagModel.of(List.copyOf(all), each);
        }, model -> TagBalloon.ask(at, chosen.whose(), model, changes -> set(chosen, changes)), workspace::tell);
    }

    /** Gives (true) and takes (false) tags, pool by pool; all that is set at once is taken back at once. */
    void set(Chosen chosen, Map<String, Boolean> changes) {
        if (changes.isEmpty()) {
            return;
        }
        List<Turned> turned = new ArrayList<>();
        workspace.tasks().run("Changing tags", (_, _) -> {
            for (Map.Entry<OpenSource, List<Urn>> pool : chosen.byPool().entrySet()) {
                for (Map.Entry<String, Boolean> change : changes.entrySet()) {
                    List<Urn> met = turn(pool.getKey(), change.getKey(), change.getValue(), pool.getValue());
                    turned.add(new Turned(pool.getKey(), change.getKey(), change.getValue(), met));
                }
            }
            return turned;
        }, all -> turned(chosen, all), failure -> {
            turned(chosen, turned);
            workspace.tell(failure);
        });
    }

    /** A tag of a pool that was given to or taken from those products that lacked or had it. */
    private record Turned(OpenSource source, String tag, boolean on, List<Urn> met) {
        String words() {
            return on ? "tag “" + tag + "” on " : "take “" + tag + "” off ";
        }
    }

    private void turned(Chosen chosen, List<Turned> turned) {
        if (turned.isEmpty()) {
            return;
        }
        List<Turned> all = List.copyOf(turned);
        long tags = all.stream().map(Turned::tag).distinct().count();
        String words = (tags == 1 ? all.getFirst().words() : "set " + tags + " tags of ") + chosen.whose();
        List<OpenSource> sources = all.stream().map(Turned::source).distinct().toList();
        undo.add(new Change(sources, words, () -> turn(all.reversed(), true), () -> turn(all, false)));
        sources.forEach(heard::retagged);
    }

    private static void turn(List<Turned> all, boolean back) throws SourceException {
        for (Turned one : all) {
            turn(one.source(), one.tag(), one.on() != back, one.met());
        }
    }

    /** Asks once, naming how many of which pools, and then removes products pool by pool. */
    void remove(Node at, Chosen chosen) {
        String whose = chosen.whose();
        boolean one = chosen.count() == 1;
        boolean several = chosen.byPool().size() > 1;
        AskBalloon.ask(at, "Remove " + whose + (several ? "" : " from " + workspace.name(chosen.first())) + "?",
                (several ? counts(chosen) + " " : "") + "Tags go with " + (one ? "it" : "them")
                        + ". This cannot be undone.",
                "Remove " + Words.count(chosen.count(), "product", "products"), one ? "Keep it" : "Keep them",
                () -> removeNow(chosen));
    }

    private void removeNow(Chosen chosen) {
        List<OpenSource> done = new ArrayList<>();
        workspace.tasks().run("Removing " + chosen.whose(), (cancel, _) -> {
            for (Map.Entry<OpenSource, List<Urn>> pool : chosen.byPool().entrySet()) {
                cancel.check("removing products");
                OpenPools.reader(pool.getKey()).pool().remove(pool.getValue());
                done.add(pool.getKey());
            }
            return done;
        }, pools -> {
            removed(chosen, pools);
            workspace.tell("Removed " + chosen.whose() + " from "
                    + pools.stream().map(workspace::name).collect(Collectors.joining(", ")) + ".");
        }, failure -> {
            removed(chosen, done);
            workspace.tell(failure);
        });
    }

    private void removed(Chosen chosen, List<OpenSource> pools) {
        for (OpenSource pool : pools) {
            undo.forget(pool);
            heard.removed(pool, chosen.byPool().getOrDefault(pool, List.of()));
        }
    }

    /** {@code 3 from near, 2 from far.}. */
    private String counts(Chosen chosen) {
        return chosen.byPool().entrySet().stream()
                .map(pool -> Counts.grouped(pool.getValue().size()) + " from " + workspace.name(pool.getKey()))
                .collect(Collectors.joining(", ", "", "."));
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
        AskBalloon.ask(at, "Write to " + workspace.name(source) + "?", "Other programs see each change at once.",
                "Unlock writing", "Keep reading only",
                () -> workspace.reopen(source, true, () -> unlocked.accept(source)));
    }

    /** A pool is closed. */
    void forget(OpenSource source) {
        undo.forget(source);
    }

    private static List<Urn> turn(OpenSource source, String tag, boolean on, List<Urn> urns) throws SourceException {
        ProductPool pool = OpenPools.reader(source).pool();
        return on ? pool.setTag(tag, urns) : pool.removeTag(tag, urns);
    }
}
