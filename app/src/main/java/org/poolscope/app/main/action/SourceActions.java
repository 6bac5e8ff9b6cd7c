package org.poolscope.app.main.action;

import static org.poolscope.app.main.action.MenuName.EDIT;
import static org.poolscope.app.main.action.MenuName.FILE;

import java.util.List;

/** The menus File and Edit: opening and closing, copying, changing. */
final class SourceActions {
    private static final String NO_SOURCE = "Open a source first.";
    private static final String NOTHING_SELECTED = "Select something first.";
    private static final String LOCKED = "Unlock writing first.";

    private SourceActions() {}

    static List<Action> all() {
        Row table = new Row();
        table.in(FILE, NO_SOURCE).add("open", "Open…", "Shortcut+O", "open", "load url connect file folder")
                .add("demo", "Open the demo", "", "play", "example sample")
                .add("reload", "Reload", "F5", "refresh", "refresh again")
                .add("close.source", "Close source", "Shortcut+Shift+W", "close", "disconnect")
                .add("bookmark", "Bookmark this place", "Shortcut+D", "star", "favourite");
        table.in(FILE, "This source has no pages to check.").add("verify", "Verify", "", "check", "check pages")
                .in(FILE, LOCKED).add("compact", "Compact…", "", "heap", "pages shrink").in(FILE, "")
                .add("quit", "Quit", "Shortcut+Q", "", "exit");
        table.in(EDIT, "Nothing to undo.").add("undo", "Undo", "Shortcut+Z", "back", "back zoom back")
                .in(EDIT, "Nothing to redo.").add("redo", "Redo", "Shortcut+Y", "right", "again forward");
        table.in(EDIT, NOTHING_SELECTED).add("copy.value", "Copy value", "Shortcut+C", "copy", "clipboard exact")
                .add("copy.headers", "Copy with headers", "Shortcut+Shift+H", "copy", "clipboard exact table")
                .add("copy.address", "Copy address", "Shortcut+Shift+C", "link", "link urn path")
                .add("copy.python", "Copy as Python", "Shortcut+Shift+P", "python", "snippet script generate")
                .add("copy.command", "Copy as command", "Shortcut+Shift+K", "terminal", "snippet script shell");
        table.in(EDIT, "Select two rows, or one after the other.")
                .add("compare", "Compare", "", "join", "diff difference equal");
        table.in(EDIT, NO_SOURCE).add("filter", "Filter here", "Shortcut+F", "filter", "find search");
        table.in(EDIT, "This source cannot be written.").add("unlock", "Unlock writing…", "", "unlock", "edit write")
                .in(EDIT, "Writing is locked already.").add("lock", "Lock writing", "", "lock", "edit read-only");
        table.in(EDIT, LOCKED).add("set", "Set value…", "F2", "", "change edit")
                .add("delete", "Delete value", "Delete", "minus", "change remove")
                .add("append", "Append value…", "", "plus", "change add");
        return table.rows();
    }
}
