package org.poolscope.app.browse.products;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.TreeItem;

/** A row that opens: its parts are asked for when it is opened first, and page by page as they come on screen. */
final class PoolBranch extends TreeItem<PoolRow> {
    private enum State {
        UNASKED, ASKING, PART, WHOLE, FAILED
    }

    private final Consumer<PoolBranch> load;
    private State state = State.UNASKED;
    private long reached;

    /** Not loaded; {@code load} asks for the parts from {@link #reached} on. */
    PoolBranch(PoolRow row, Consumer<PoolBranch> load) {
        super(row);
        this.load = load;
        expandedProperty().addListener((_, _, open) -> {
            if (open && state == State.UNASKED) {
                more();
            }
        });
    }

    @Override
    public boolean isLeaf() {
        return false;
    }

    /** Asks for the next page, once. */
    void more() {
        if (state == State.UNASKED || state == State.PART) {
            state = State.ASKING;
            load.accept(this);
        }
    }

    /** How many parts were asked for so far. */
    long reached() {
        return reached;
    }

    /** Whether every part is there. */
    boolean isComplete() {
        return state == State.WHOLE;
    }

    /** Adds a page; {@code step} is how many parts the source went on, {@code more} whether others follow. */
    void add(List<? extends TreeItem<PoolRow>> page, long step, boolean more) {
        getChildren().addAll(page);
        reached += step;
        state = more && step > 0 ? State.PART : State.WHOLE;
    }

    /** Says below the parts why there are no more. */
    void fail(String sentence) {
        state = State.FAILED;
        getChildren().add(new TreeItem<>(PoolRow.failed(sentence)));
    }

    /** Asks again for what a failure kept away. */
    void retry() {
        if (state == State.FAILED) {
            getChildren().removeIf(item -> item.getValue().kind() == PoolRow.Kind.FAILED);
            state = State.PART;
            more();
        }
    }

    /** Forgets the parts; they are asked for again at once if the branch is open. */
    void restart() {
        getChildren().clear();
        reached = 0;
        state = State.UNASKED;
        if (isExpanded()) {
            more();
        }
    }
}
