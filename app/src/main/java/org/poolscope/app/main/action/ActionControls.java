package org.poolscope.app.main.action;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.poolscope.app.look.Parts;

/**
 * Makes controls of actions. What is off stays visible and can be reached with the keyboard, looks off, and says why in
 * its tooltip, to a screen reader and when it is tried.
 */
public final class ActionControls {
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");
    private static final int MOST_IN_CONTEXT_MENU = 9;

    private final ActionsModel actions;
    private final Consumer<String> sayWhy;

    /** For the actions of a window; {@code sayWhy} tells the reason when somebody tries what is off. */
    public ActionControls(ActionsModel actions, Consumer<String> sayWhy) {
        this.actions = actions;
        this.sayWhy = sayWhy;
    }

    /** Does an action, or says why not. */
    public void perform(Action action) {
        actions.perform(action).ifPresent(sayWhy);
    }

    /** A flat button with the icon of an action. */
    public Button iconButton(String id) {
        Action action = Actions.named(id);
        Button button = Parts.iconButton(action.icon(), action.text(), () -> perform(action));
        follow(button, action);
        return button;
    }

    /** A button with icon and text of an action. */
    public Button button(String id, String... classes) {
        Action action = Actions.named(id);
        Button button = Parts.button(action.icon(), action.text(), () -> perform(action), classes);
        button.setTooltip(new Tooltip());
        follow(button, action);
        return button;
    }

    /** A menu item of an action with its key shown, which works while the menu bar is in the window. */
    public MenuItem menuItem(Action action) {
        MenuItem item = new MenuItem(action.text());
        item.setMnemonicParsing(false);
        action.combinations().stream().findFirst().ifPresent(item::setAccelerator);
        item.setOnAction(_ -> perform(action));
        actions.version().subscribe(_ -> mark(item, action, actions.state(action)));
        return item;
    }

    /** A context menu of at most nine actions, in the order given; an empty id makes a line. */
    public ContextMenu contextMenu(String... ids) {
        ContextMenu menu = new ContextMenu();
        for (String id : ids) {
            if (menu.getItems().size() < MOST_IN_CONTEXT_MENU) {
                menu.getItems().add(id.isEmpty() ? new SeparatorMenuItem() : contextItem(Actions.named(id)));
            }
        }
        return menu;
    }

    private MenuItem contextItem(Action action) {
        MenuItem item = new MenuItem(action.text());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> perform(action));
        actions.version().subscribe(_ -> mark(item, action, actions.state(action)));
        return item;
    }

    private void follow(ButtonBase button, Action action) {
        actions.version().subscribe(_ -> {
            String says = says(action);
            button.pseudoClassStateChanged(OFF, actions.state(action) instanceof ActionState.Off);
            button.setAccessibleText(says);
            button.getTooltip().setText(says);
        });
    }

    private String says(Action action) {
        String keys = action.keyText().isEmpty() ? "" : " (" + action.keyText() + ")";
        return switch (actions.state(action)) {
            case ActionState.On(_, String now) -> (now.isEmpty() ? action.text() : now) + keys;
            case ActionState.Off(String reason) -> action.text() + keys + ": off. " + reason;
        };
    }

    private static void mark(MenuItem item, Action action, ActionState state) {
        item.setText(state instanceof ActionState.On(_, String now) && !now.isEmpty() ? now : action.text());
        item.getStyleClass().remove("off");
        if (state instanceof ActionState.Off(String reason)) {
            item.getStyleClass().add("off");
            item.getProperties().put(MenusView.REASON, reason);
        } else {
            item.getProperties().remove(MenusView.REASON);
        }
    }
}
