package org.poolscope.app.browse.products;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.TreeItem;
import org.poolscope.app.browse.PagedItem;

/** A row of a pool's tree that opens. */
final class PoolBranch extends PagedItem<PoolRow> {
    private final Consumer<PoolBranch> load;

    /** Not loaded; {@code load} asks for the parts from {@link #reached} on. */
    PoolBranch(PoolRow row, Consumer<PoolBranch> load) {
        super(row);
        this.load = load;
    }

    @Override
    protected void load() {
        load.accept(this);
    }

    /** Adds a page; {@code step} is how many parts the source went on, {@code more} whether others follow. */
    void add(List<? extends TreeItem<PoolRow>> page, long step, boolean more) {
        getChildren().addAll(page);
        came(reached() + step, more && step > 0);
    }

    /** Says below the parts why there are no more. */
    void fail(String sentence) {
        fail(PoolRow.failed(sentence));
    }

    /** Forgets the parts; they are asked for again at once if the branch is open. */
    void restart() {
        forget();
        if (isExpanded()) {
            more();
        }
    }
}
