package org.poolscope.app.main;

import javafx.scene.control.Control;
import org.poolscope.app.main.action.ActionControls;

/** What can be done with what is picked wherever data is shown: the same context menu, and the same drag. */
public final class Picking {
    private Picking() {}

    /** Offers it in a table or tree that tells the workspace what is picked in it. */
    public static void offer(Workspace workspace, Control control) {
        menu(workspace, control);
        PlacesDrag.from(control, workspace.picked()::get);
    }

    /** Offers the context menu alone, where a drag means something else. */
    public static void menu(Workspace workspace, Control control) {
        control.setContextMenu(new ActionControls(workspace.actions(), workspace::tell).contextMenu("export.add",
                "compare", "", "copy.address"));
    }
}
