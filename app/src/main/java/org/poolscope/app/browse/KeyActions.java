package org.poolscope.app.browse;

import org.poolscope.app.inspect.CopyTarget;
import org.poolscope.app.main.action.ActionScope;

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
        actions.on("copy.address", () -> copies.copy(copied().address().toString()));
        actions.on("copy.python", () -> copies.copy(copied().python()));
        actions.on("copy.command", () -> copies.copy(copied().command()));
    }

    private CopiedQuestion copied() {
        KeyModel model = tab.model();
        return new CopiedQuestion(tab.source().location(), model.key(), model.question().get(), model.session().get(),
                tab.pattern());
    }
}
