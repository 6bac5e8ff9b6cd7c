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
            there = scrolling();
            scroll = there;
        }
        return there;
    }

    private static ScrollPane scrolling() {
        ScrollPane scroll = new ScrollPane();
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.skinProperty().subscribe(_ -> showAsItIs(scroll));
        return scroll;
    }

    /** Says what to do where nothing is shown yet. */
    void fill() {
        if (getChildren().isEmpty()) {
            show(null);
        }
    }

    /** The toolkit keeps a picture of what scrolls, and a picture of the window would show it instead of what is there. */
    private static void showAsItIs(ScrollPane scroll) {
        Node viewport = scroll.lookup(".viewport");
        if (viewport != null) {
            viewport.setCache(false);
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
