package org.poolscope.app.main.action;

import static org.poolscope.app.main.action.MenuName.VIEW;

import java.util.List;

/** The menu View: places, panes, tabs, text size, ways to look at sessions. */
final class ViewActions {
    private static final String ONE_TAB = "Open a second tab to split.";
    private static final String NOT_SESSIONS = "Select a key of a session folder first.";
    private static final String NO_TAB = "Open a tab first.";

    private ViewActions() {}

    static List<Action> all() {
        Row table = new Row();
        table.in(VIEW, "").add("palette", "Find an action or data", "Shortcut+K", "search", "palette go to command")
                .add("address", "Type an address", "Shortcut+L", "link", "path go to")
                .in(VIEW, "This is the first place.").add("back", "Back", "Alt+Left", "back", "history")
                .in(VIEW, "This is the newest place.").add("forward", "Forward", "Alt+Right", "right", "history");
        table.in(VIEW, NO_TAB).add("pane.next", "Next pane", "F6", "", "focus")
                .add("pane.side", "Side pane", "Shortcut+B", "side", "show hide sources")
                .add("pane.inspector", "Inspector", "Shortcut+I", "info", "show hide details");
        table.add("tab.next", "Next tab", "Shortcut+Tab", "", "switch")
                .add("tab.close", "Close tab", "Shortcut+W", "close", "")
                .in(VIEW, "No tab was closed.").add("tab.reopen", "Reopen tab", "Shortcut+Shift+T", "history", "undo");
        table.in(VIEW, ONE_TAB).add("split.right", "Split right", "Shortcut+Back_Slash", "", "side by side")
                .add("split.down", "Split down", "Shortcut+Shift+Back_Slash", "", "side by side below")
                .add("detach", "Detach tab", "Shortcut+Shift+N", "", "window side by side");
        table.in(VIEW, "").add("text.bigger", "Bigger text", "Shortcut+Equals", "plus", "zoom font")
                .add("text.smaller", "Smaller text", "Shortcut+Minus", "minus", "zoom font")
                .add("text.normal", "Normal text", "Shortcut+Digit0", "", "zoom font")
                .add("theme", "Switch between light and dark", "", "moon", "theme dark light");
        table.in(VIEW, NOT_SESSIONS).add("sessions.this", "This session", "Alt+Digit1", "session", "one")
                .add("sessions.get", "get", "Alt+Digit2", "sessions", "across all")
                .add("sessions.merged", "get_merged", "Alt+Digit3", "join", "merge across")
                .add("sessions.matching", "get_matching…", "Alt+Digit4", "filter", "prefix across")
                .add("sessions.flat", "get_flat_matching…", "Alt+Digit5", "list", "prefix flat across");
        table.in(VIEW, "").add("tasks", "Tasks", "Shortcut+Shift+J", "clock", "progress running jobs");
        return table.rows();
    }
}
