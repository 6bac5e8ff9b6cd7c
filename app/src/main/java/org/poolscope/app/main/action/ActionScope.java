package org.poolscope.app.main.action;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** What the window, or one tab, can do now: handlers and reasons by action id. Used on the window's thread. */
public final class ActionScope {
    private final Map<String, ActionState> states = new HashMap<>();
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper(this, "version");

    /** Turns an action on; {@code handler} does it. */
    public void on(String id, Runnable handler) {
        set(id, new ActionState.On(handler, ""));
    }

    /** Turns an action on under a text that says what it would do now. */
    public void on(String id, String text, Runnable handler) {
        set(id, new ActionState.On(handler, text));
    }

    /** Turns an action off with the reason, a sentence. */
    public void off(String id, String reason) {
        set(id, new ActionState.Off(reason));
    }

    /** Says nothing about an action any more. */
    public void forget(String id) {
        states.remove(Actions.named(id).id());
        version.set(version.get() + 1);
    }

    /** What this scope says about an action. */
    public Optional<ActionState> state(String id) {
        return Optional.ofNullable(states.get(id));
    }

    /** Grows with every change. */
    public ReadOnlyIntegerProperty version() {
        return version.getReadOnlyProperty();
    }

    private void set(String id, ActionState state) {
        states.put(Actions.named(id).id(), state);
        version.set(version.get() + 1);
    }
}
