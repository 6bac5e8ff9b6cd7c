package org.poolscope.app.browse.products;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.inspect.Words;
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
    private @Nullable OpenSource source;
    private List<Urn> selected = List.of();

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
    void select(OpenSource in, List<Urn> urns) {
        source = in;
        selected = List.copyOf(urns);
        bindSelected();
    }

    /** A product is shown; it is what actions mean unless it is one of several that are selected. */
    void shown(OpenSource in, Urn urn) {
        if (!in.equals(source) || !selected.contains(urn)) {
            select(in, List.of(urn));
        }
    }

    /** Products are gone. */
    void removed(OpenSource in, List<Urn> urns) {
        if (in.equals(source)) {
            select(in, selected.stream().filter(urn -> !urns.contains(urn)).toList());
        }
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
            scope.off("unlock", "Writing to " + pool.title() + " is unlocked already.");
            scope.on("lock", () -> workspace.reopen(pool, false, () -> unlocked.accept(pool)));
        } else {
            scope.on("unlock", () -> changes.unlock(anchor.apply(pool), pool, unlocked));
            scope.forget("lock");
        }
        bindSelected();
    }

    /** Asks for the tags of products. */
    void tag(OpenSource in, List<Urn> urns) {
        changes.tag(anchor.apply(in), in, urns);
    }

    private void bindSelected() {
        ActionScope scope = workspace.actions().window();
        OpenSource in = source;
        if (in == null || selected.isEmpty()) {
            scope.forget("tag");
            scope.forget("products.remove");
            return;
        }
        List<Urn> urns = selected;
        String some = urns.size() == 1 ? "product" : Words.count(urns.size(), "product", "products");
        bind(scope, "tag", "Tag and untag " + some + "…", OpenPools.tagsOff(in), () -> tag(in, urns));
        bind(scope, "products.remove", "Remove " + some + "…", OpenPools.writingOff(in),
                () -> changes.remove(anchor.apply(in), in, urns));
    }

    private static void bind(ActionScope scope, String id, String text, String off, Runnable does) {
        if (off.isEmpty()) {
            scope.on(id, text, does);
        } else {
            scope.off(id, off);
        }
    }
}
