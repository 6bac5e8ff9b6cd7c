package org.poolscope.app.main;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.look.Parts;

/** The right pane: what the selected thing is, exactly; filled by the feature that knows, empty before {@link #fill}. */
final class InspectorView extends StackPane {
    private @Nullable ScrollPane scroll;

    InspectorView() {
        setId("inspector");
        setAccessibleText("Inspector");
    }

    private ScrollPane scroll() {
        ScrollPane there = scroll;
        if (there == null) {
            there = Parts.scrolling(null);
            scroll = there;
        }
        return there;
    }

    /** Says what to do where nothing is shown yet. */
    void fill() {
        if (getChildren().isEmpty()) {
            show(null);
        }
    }

    /** Shows some details, or says that nothing is selected. */
    void show(@Nullable Node details) {
        if (details == null) {
            getChildren().setAll(Parts.empty("info", "Select something to see what it is."));
            return;
        }
        scroll().setContent(details);
        getChildren().setAll(scroll());
    }
}
