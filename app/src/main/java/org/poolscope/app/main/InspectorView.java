package org.poolscope.app.main;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.look.Parts;

/** The right pane: what the selected thing is, exactly; filled by the feature that knows. */
final class InspectorView extends StackPane {
    private final ScrollPane scroll = new ScrollPane();

    InspectorView() {
        setId("inspector");
        setAccessibleText("Inspector");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.skinProperty().subscribe(_ -> showAsItIs());
        show(null);
    }

    /** The toolkit keeps a picture of what scrolls, and a picture of the window would show it instead of what is there. */
    private void showAsItIs() {
        Node viewport = scroll.lookup(".viewport");
        if (viewport != null) {
            viewport.setCache(false);
        }
    }

    /** Shows some details, or says that nothing is selected. */
    void show(@Nullable Node details) {
        scroll.setContent(details);
        getChildren().setAll(details == null ? Parts.empty("info", "Select something to see what it is.") : scroll);
    }
}
