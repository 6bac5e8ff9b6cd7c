package org.poolscope.app.main.action;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.poolscope.app.look.Icons;
import org.poolscope.app.look.Parts;

/** The menu bar with the name of the program at its left end. */
public final class MenusView extends StackPane {
    static final String REASON = "poolscope.reason";

    /** Builds every menu out of the table of actions. */
    public MenusView(ActionControls controls) {
        MenuBar bar = new MenuBar();
        bar.setId("menuBar");
        bar.setAccessibleText("Menus");
        for (MenuName name : MenuName.values()) {
            Menu menu = new Menu(name.title());
            Actions.of(name).forEach(action -> menu.getItems().add(controls.menuItem(action)));
            menu.setOnShowing(_ -> draw(menu, name));
            menu.setOnShown(_ -> menu.getItems().forEach(MenusView::explain));
            bar.getMenus().add(menu);
        }
        Label logo = Parts.label("Poolscope", "strong", "accent");
        logo.setId("logo");
        logo.setGraphic(Icons.of("pool").styled("accent"));
        logo.setMouseTransparent(true);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(bar, logo);
    }

    /** Icons are made when a menu first opens: there are dozens, and a window starts without one to be seen. */
    private static void draw(Menu menu, MenuName name) {
        List<Action> actions = Actions.of(name);
        for (int i = 0; i < actions.size(); i++) {
            MenuItem item = menu.getItems().get(i);
            String icon = actions.get(i).icon();
            if (item.getGraphic() == null && !icon.isEmpty()) {
                item.setGraphic(Icons.of(icon));
            }
        }
    }

    private static void explain(MenuItem item) {
        Node row = item.getStyleableNode();
        if (row != null && item.getProperties().get(REASON) instanceof String reason) {
            Tooltip.install(row, new Tooltip(reason));
            row.setAccessibleText(item.getText() + ": off. " + reason);
        }
    }
}
