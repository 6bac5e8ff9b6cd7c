package org.poolscope.app.main.action;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;

/** The state of every action: the shown tab speaks first, then the window, then the table. */
public final class ActionsModel {
    private final ActionScope window = new ActionScope();
    private final ObjectProperty<ActionScope> tab = new SimpleObjectProperty<>(this, "tab", new ActionScope());
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper(this, "version");

    /** Starts with everything off. */
    public ActionsModel() {
        ChangeListener<Number> changed = (_, _, _) -> version.set(version.get() + 1);
        window.version().addListener(changed);
        tab.get().version().addListener(changed);
        tab.addListener((_, old, now) -> {
            old.version().removeListener(changed);
            now.version().addListener(changed);
            version.set(version.get() + 1);
        });
    }

    /** What the window can do whatever tab is shown. */
    public ActionScope window() {
        return window;
    }

    /** The scope of the shown tab. */
    public ObjectProperty<ActionScope> tab() {
        return tab;
    }

    /** Grows whenever an action may have turned on or off. */
    public ReadOnlyIntegerProperty version() {
        return version.getReadOnlyProperty();
    }

    /** Whether the action can be done now, and if not, why. */
    public ActionState state(Action action) {
        return tab.get().state(action.id()).or(() -> window.state(action.id()))
                .orElseGet(() -> new ActionState.Off(action.off()));
    }

    /** Does the action; answers the reason if it is off. */
    public Optional<String> perform(Action action) {
        return switch (state(action)) {
            case ActionState.On(Runnable handler, _) -> {
                handler.run();
                yield Optional.empty();
            }
            case ActionState.Off(String reason) -> Optional.of(reason);
        };
    }
}
