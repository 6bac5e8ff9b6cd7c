package org.poolscope.app.main;

import javafx.scene.control.Control;
import org.poolscope.app.main.action.ActionControls;

/** What can be done with what is picked wherever data is shown: the same context menu, and the same drag. */
public final class Picking {
    private Picking() {}

    /** Offers it in a table or tree, or around one, that tells the workspace what is picked in it. */
    public static void offer(Workspace workspace, Control control) {
        control.setContextMenu(new ActionControls(workspace.actions(), workspace::tell).contextMenu("export.add",
                "compare", "", "copy.address"));
        PlacesDrag.from(control, workspace.picked()::get);
    }
}
