package org.poolscope.app.main;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.poolscope.app.look.Parts;
import org.poolscope.app.main.action.Action;
import org.poolscope.app.main.action.Actions;
import org.poolscope.app.main.action.MenuName;

/** Every action that has a key, menu by menu. */
final class KeysView extends ScrollPane {
    private static final double COLUMN = 400;

    KeysView() {
        FlowPane columns = new FlowPane();
        columns.getStyleClass().add("keys");
        for (MenuName menu : MenuName.values()) {
            List<Action> actions = Actions.of(menu).stream().filter(action -> !action.keys().isEmpty()).toList();
            if (!actions.isEmpty()) {
                columns.getChildren().add(column(menu, actions));
            }
        }
        setContent(columns);
        setFitToWidth(true);
        setAccessibleText("All keys");
    }

    private static VBox column(MenuName menu, List<Action> actions) {
        VBox column = new VBox(Parts.label(menu.title(), "title"));
        column.getStyleClass().add("keys-column");
        column.setPrefWidth(COLUMN);
        for (Action action : actions) {
            HBox row = new HBox(Parts.label(action.text()), Parts.space(), Parts.keyCap(action.allKeys()));
            row.setAlignment(Pos.CENTER_LEFT);
            row.getStyleClass().add("keys-row");
            column.getChildren().add(row);
        }
        return column;
    }
}
