package org.poolscope.app.browse.objects;

import javafx.scene.control.ListView;
import org.poolscope.app.look.Parts;

/** What other programs have changed, a line each, the newest first. */
final class ChangesView extends ListView<String> {
    ChangesView(ChangesModel changes) {
        super(changes.lines());
        setId("changes");
        setAccessibleText("Changes by other programs, the newest first");
        getStyleClass().add("change-list");
        setPlaceholder(Parts.label("Nothing has changed since it was opened.", "small", "third"));
    }
}
