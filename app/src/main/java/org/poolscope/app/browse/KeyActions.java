package org.poolscope.app.browse;

import org.poolscope.app.inspect.CopyTarget;
import org.poolscope.app.main.action.ActionScope;
import org.poolscope.model.source.DataPath;

/** What the menus and keys do while the tab of a key is shown. */
final class KeyActions {
    private final KeyController tab;
    private final ActionScope actions;
    private final CopyTarget copies;

    KeyActions(KeyController tab, ActionScope actions, CopyTarget copies) {
        this.tab = tab;
        this.actions = actions;
        this.copies = copies;
    }

    /** Turns them on. */
    void bind() {
        for (Question question : Question.values()) {
            actions.on(question.action(), () -> tab.ask(question, null));
        }
        actions.on("reload", tab::reload);
        actions.on("copy.address", () -> copies.copy(tab.source().location().at(path()).toString()));
        actions.on("copy.python", () -> copies.copy(python()));
        actions.on("copy.command", () -> copies.copy(command()));
    }

    private DataPath path() {
        String session = tab.model().session().get();
        boolean one = tab.model().question().get() == Question.THIS && session != null;
        return DataPath.of(one ? session : DataPath.EVERY, tab.model().key());
    }

    /** The same question to Brian's DataManager, or the value out of its shelf. */
    private String python() {
        String folder = tab.source().location().source().replaceFirst("/+$", "");
        String key = quoted(tab.model().key());
        String session = tab.model().session().get();
        return switch (tab.model().question().get()) {
            case THIS -> "import shelve; shelve.open(" + quoted(folder + "/" + session) + ", \"r\")[" + key + "]";
            case GET -> manager(folder) + ".get(" + key + ")";
            case MERGED -> manager(folder) + ".get_merged(" + key + ")";
            case MATCHING -> manager(folder) + ".get_matching(" + key + ")";
            case FLAT -> manager(folder) + ".get_flat_matching(" + key + ")";
        };
    }

    private String command() {
        String address = tab.source().location().at(path()).toString();
        return "poolscope show '" + address.replace("'", "'\\''") + "'";
    }

    private static String manager(String folder) {
        int slash = folder.lastIndexOf('/');
        String name = folder.substring(slash + 1).replaceFirst("\\.data$", "");
        String path = slash < 0 ? "" : ", datapath=" + quoted(folder.substring(0, slash));
        return "from brian.tools.datamanager import DataManager; DataManager(" + quoted(name) + path + ")";
    }

    /** A Python text; nothing in it ends the text or begins a line. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            boolean breaksTheLine = Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
            if (breaksTheLine) {
                quoted.append("\\u%04x".formatted(c));
            } else {
                quoted.append(c == '"' || c == '\\' ? "\\" : "").append((char) c);
            }
        });
        return quoted.append('"').toString();
    }
}
