package org.poolscope.app.browse;

import java.util.function.Consumer;
import javafx.scene.control.TreeItem;
import org.jspecify.annotations.Nullable;

/**
 * A row that opens: its parts are asked for when it is opened first, and page by page as they come on screen. Used on the
 * window's thread.
 *
 * @param <T>
 *            what a row tells
 */
public abstract class PagedItem<T> extends TreeItem<T> {
    private static final int AHEAD = 16;

    private enum State {
        UNASKED, ASKING, PART, WHOLE, FAILED
    }

    private State state = State.UNASKED;
    private long reached;
    private int round;
    private @Nullable TreeItem<T> failure;

    /** Not asked for its parts yet. */
    protected PagedItem(T row) {
        super(row);
        expandedProperty().addListener((_, _, open) -> {
            if (open && state == State.UNASKED) {
                more();
            }
        });
    }

    /** Asks for the parts from {@link #reached} on; what comes of it is told by {@link #came} or {@link #fail}. */
    protected abstract void load();

    @Override
    public boolean isLeaf() {
        return false;
    }

    /** Asks for the next page, once; nothing is asked after a failure until a person retries. */
    public void more() {
        if (state == State.UNASKED || state == State.PART) {
            state = State.ASKING;
            load();
        }
    }

    /** Whether more parts are wanted when that one is seen: it is among the last that are there. */
    public boolean endsSoonAfter(TreeItem<T> part) {
        int size = getChildren().size();
        return !isComplete() && getChildren().subList(Math.max(0, size - AHEAD), size).contains(part);
    }

    /** Hands an answer on, unless this has begun anew since it was asked for. */
    public <A> Consumer<A> now(Consumer<A> then) {
        int asked = round;
        return answer -> {
            if (round == asked) {
                then.accept(answer);
            }
        };
    }

    /** Where in the source's order the next page begins. */
    public long reached() {
        return reached;
    }

    /** Whether every part is there. */
    public boolean isComplete() {
        return state == State.WHOLE;
    }

    /** Whether the parts could not be listed. */
    public boolean isFailed() {
        return state == State.FAILED;
    }

    /** Takes the failure away and asks again for what it kept away. */
    public void retry() {
        if (isFailed()) {
            getChildren().remove(failure);
            state = State.PART;
            more();
        }
    }

    /** Whether that row says why there are no more parts. */
    boolean isFailure(TreeItem<T> part) {
        return isFailed() && part.equals(failure);
    }

    /** If every part is there, all of them are about to be asked for again; false if something else is under way. */
    protected boolean again() {
        boolean free = state == State.WHOLE;
        state = free ? State.ASKING : state;
        return free;
    }

    /** The parts before {@code upTo} are there; {@code more} if others follow. */
    protected void came(long upTo, boolean more) {
        reached = upTo;
        state = more ? State.PART : State.WHOLE;
    }

    /** A part has gone. */
    protected void lost() {
        reached = Math.max(0, reached - 1);
    }

    /** Says below the parts why there are no more of them. */
    protected void fail(T why) {
        TreeItem<T> row = new TreeItem<>(why);
        state = State.FAILED;
        failure = row;
        getChildren().add(row);
    }

    /** Forgets the parts, so that they are asked for again. */
    protected void forget() {
        getChildren().clear();
        reached = 0;
        round++;
        state = State.UNASKED;
    }
}
