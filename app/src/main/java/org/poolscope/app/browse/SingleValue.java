package org.poolscope.app.browse;

import java.util.List;
import javafx.scene.layout.StackPane;
import org.poolscope.app.inspect.CopyTarget;
import org.poolscope.app.inspect.ValueController;
import org.poolscope.app.main.Crumb;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.WorkTab;
import org.poolscope.app.main.Workspace;
import org.poolscope.model.source.DataPath;

/** The tab of one value of a source that has no sessions. */
public final class SingleValue {
    private final Workspace workspace;
    private final OpenSource source;
    private final DataPath path;
    private final String icon;
    private final CopyTarget copies;

    /** Of what lies at a path; copies go to {@code copies}. */
    public SingleValue(Workspace workspace, OpenSource source, DataPath path, String icon, CopyTarget copies) {
        this.workspace = workspace;
        this.source = source;
        this.path = path;
        this.icon = icon;
        this.copies = copies;
    }

    /** Opens the tab, or shows it if it is there; {@code state} is what it said of itself when the window was closed. */
    public void show(String state) {
        String id = "value:" + source.location().at(path);
        if (workspace.tab(id).isPresent()) {
            workspace.show(workspace.tab(id).get());
            return;
        }
        StackPane place = new StackPane();
        WorkTab tab = new WorkTab(id, icon, path.name(), place).of(source);
        ValueController value = new ValueController(workspace, copies, tab.actions());
        value.recall(state);
        tab.whenClosed(value::close).keeping(value::state);
        place.getChildren().setAll(value.place());
        String address = source.location().at(path).toString();
        tab.crumbs().set(List.of(new Crumb(source.icon(), source.title(), source.location().source()),
                new Crumb(icon, path.toString(), address)));
        tab.actions().on("copy.address", () -> copies.copy(address));
        workspace.show(tab);
        value.show(source, path);
    }
}
