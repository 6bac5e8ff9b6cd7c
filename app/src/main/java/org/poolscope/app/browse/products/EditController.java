package org.poolscope.app.browse.products;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.inspect.pool.OpenPools;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.Workspace;
import org.poolscope.app.main.action.ActionScope;
import org.poolscope.model.product.Urn;

/** Binds the actions that change pools to the products selected last, and to the pool that is chosen. */
final class EditController {
    private final Workspace workspace;
    private final ChangeController changes;
    private final FileChoice files;
    private final Function<OpenSource, Node> anchor;
    private final Consumer<OpenSource> unlocked;
    private Chosen selected = Chosen.NONE;

    /**
     * For one window.
     *
     * @param anchor
     *            the node beside which questions about a pool stand
     * @param unlocked
     *            hears of a pool that can be written now, or no more
     */
    EditController(Workspace workspace, ChangeController changes, FileChoice files, Function<OpenSource, Node> anchor,
            Consumer<OpenSource> unlocked) {
        this.workspace = workspace;
        this.changes = changes;
        this.files = files;
        this.anchor = anchor;
        this.unlocked = unlocked;
    }

    /** Other products are selected. */
    void select(Chosen products) {
        selected = products;
        bindSelected();
    }

    /** A product is shown; it is what actions mean unless it is one of several that are selected. */
    void shown(OpenSource in, Urn urn) {
        if (!selected.has(in, urn)) {
            select(Chosen.of(in, List.of(urn)));
        }
    }

    /** Products are gone. */
    void removed(OpenSource in, List<Urn> urns) {
        select(selected.without(in, urns));
    }

    /** A pool is closed. */
    void forget(OpenSource pool) {
        select(selected.without(pool));
    }

    /** Another pool is chosen, or what can be done with it has changed; null for none. */
    void choose(@Nullable OpenSource pool) {
        ActionScope scope = workspace.actions().window();
        if (pool == null) {
            List.of("products.save", "unlock", "lock").forEach(scope::forget);
            return;
        }
        String off = OpenPools.writingOff(pool);
        if (off.isEmpty()) {
            scope.on("products.save",
                    () -> files.choose(anchor.apply(pool)).ifPresent(file -> changes.save(pool, file)));
        } else {
            scope.off("products.save", off);
        }
        if (pool.writable().get()) {
            scope.off("unlock", "Writing to " + workspace.name(pool) + " is unlocked already.");
            scope.on("lock", () -> workspace.reopen(pool, false, () -> unlocked.accept(pool)));
        } else {
            scope.on("unlock", () -> changes.unlock(anchor.apply(pool), pool, unlocked));
            scope.forget("lock");
        }
        bindSelected();
    }

    /** Asks for the tags of products. */
    void tag(Chosen products) {
        changes.tag(anchor.apply(products.first()), products);
    }

    private void bindSelected() {
        ActionScope scope = workspace.actions().window();
        Chosen products = selected;
        if (products.isEmpty()) {
            scope.forget("tag");
            scope.forget("products.remove");
            return;
        }
        bind(scope, "tag", "Tag and untag " + products.some() + "…", off(products, OpenPools::tagsOff),
                () -> tag(products));
        bind(scope, "products.remove", "Remove " + products.some() + "…", off(products, OpenPools::writingOff),
                () -> changes.remove(anchor.apply(products.first()), products));
    }

    /** The first reason why something cannot be done to one of the pools, which is named where there are several. */
    private String off(Chosen products, Function<OpenSource, String> why) {
        boolean several = products.byPool().size() > 1;
        return products.byPool().keySet().stream().filter(pool -> !why.apply(pool).isEmpty()).findFirst()
                .map(pool -> (several ? workspace.name(pool) + ": " : "") + why.apply(pool)).orElse("");
    }

    private static void bind(ActionScope scope, String id, String text, String off, Runnable does) {
        if (off.isEmpty()) {
            scope.on(id, text, does);
        } else {
            scope.off(id, off);
        }
    }
}
