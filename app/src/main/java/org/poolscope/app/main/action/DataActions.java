package org.poolscope.app.main.action;

import static org.poolscope.app.main.action.MenuName.EXPORT;
import static org.poolscope.app.main.action.MenuName.HELP;
import static org.poolscope.app.main.action.MenuName.LIVE;
import static org.poolscope.app.main.action.MenuName.QUERY;

import java.util.List;

/** The menus Query, Live, Export and Help. */
final class DataActions {
    private static final String NO_QUERY = "Open a query tab first.";
    private static final String NO_SCANS = "Open a source with scans first.";
    private static final String NO_STREAM = "Open a stream first.";
    private static final String NO_PARAMETER = "Select a parameter.";

    private DataActions() {}

    static List<Action> all() {
        Row table = new Row();
        query(table);
        live(table);
        table.in(EXPORT, "Select data first.").add("export", "Export…", "Shortcut+E", "export", "merge save write")
                .add("export.add", "Add to export", "Shortcut+Shift+E", "plus", "merge collect");
        table.in(HELP, "").add("keys", "All keys", "F1", "info", "shortcuts help")
                .add("diagnostics", "Copy diagnostics", "", "copy", "report version bug")
                .add("about", "About Poolscope", "", "pool", "version licence");
        return table.rows();
    }

    private static void query(Row table) {
        table.in(QUERY, "No open source can be asked.")
                .add("query.new", "New query", "Shortcut+N", "query", "search metadata");
        table.in(QUERY, NO_QUERY).add("run", "Run", "Shortcut+Enter", "play", "go start write")
                .in(QUERY, "Nothing is running.").add("stop", "Stop", "Escape", "close", "cancel");
        table.in(QUERY, NO_QUERY).add("query.condition", "Add condition", "Shortcut+Shift+A", "plus", "row")
                .add("query.text", "Edit as text", "F4", "text", "expression")
                .add("query.save", "Save query", "Shortcut+S", "star", "smart folder");
        table.in(QUERY, NO_PARAMETER).add("query.add", "Add to query", "Shortcut+J", "query", "facet")
                .add("query.column", "Add as column", "", "table", "facet")
                .in(QUERY, "Select a product of a source that can be tagged.")
                .add("tag", "Tag and untag…", "Shortcut+T", "tag", "label")
                .add("products.remove", "Remove products…", "", "minus", "delete erase")
                .in(QUERY, "Choose a pool that can be written first.")
                .add("products.save", "Save a product from JSON…", "", "import", "store new add");
    }

    private static void live(Row table) {
        table.in(LIVE, NO_STREAM).plot("follow", "Follow", "F|End", "follow", "newest resume")
                .plot("pause", "Pause", "Space", "pause", "stop drawing");
        table.in(LIVE, "Select a number of a store first.").add("follow.live", "Follow on the live screen", "",
                "stream",
                "number time stream curve");
        table.in(LIVE, NO_SCANS).add("scan.last", "Last scan", "Shortcut+Shift+L", "scan", "newest")
                .add("scan.next", "Next scan", "Shortcut+Shift+X", "scan", "wait")
                .add("scan.find", "Find scan…", "Shortcut+Shift+F", "search", "name dataset session");
        table.in(LIVE, NO_STREAM).add("start.begin", "Start from the beginning", "", "", "cursor monitor")
                .add("start.now", "Start from now", "", "", "cursor monitor")
                .add("start.index", "Start from an index…", "", "", "cursor monitor")
                .add("start.last", "Last only", "", "", "cursor monitor newest")
                .add("keep", "Keep on disk", "", "file", "record");
        table.in(LIVE, "Select an object of a store first.")
                .add("watch", "Watch or unwatch", "Shortcut+M", "eye", "observe");
    }
}
