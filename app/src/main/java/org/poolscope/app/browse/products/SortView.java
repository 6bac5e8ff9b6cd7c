package org.poolscope.app.browse.products;

import java.util.function.Consumer;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import org.poolscope.app.look.Icons;

/** The menu in the head of Products: what orders them, and which parameter stands at the right. */
final class SortView extends MenuButton {
    private final ToggleGroup group = new ToggleGroup();

    SortView(Consumer<PoolOrder> sort, Consumer<String> aside) {
        setGraphic(Icons.of("filter"));
        setAccessibleText("Sort products, and choose what stands beside them");
        setTooltip(new Tooltip("Sort, and choose what stands beside products"));
        getStyleClass().addAll("flat", "tight", "no-arrow");
        TextField by = field("Sort by a parameter", "Sort by parameter, such as instrument");
        by.setOnAction(_ -> {
            sort.accept(by.getText().isBlank() ? PoolOrder.NUMBER : new PoolOrder(by.getText().strip()));
            hide();
        });
        TextField beside = field("Show a parameter", "Parameter beside products, such as level");
        beside.setOnAction(_ -> {
            aside.accept(beside.getText().isBlank() ? "level" : beside.getText().strip());
            hide();
        });
        RadioMenuItem number = item("By number", () -> sort.accept(PoolOrder.NUMBER));
        number.setSelected(true);
        getItems().addAll(number, item("By time of creation", () -> sort.accept(PoolOrder.CREATED)), keep(by),
                new SeparatorMenuItem(), keep(beside));
    }

    private RadioMenuItem item(String text, Runnable chosen) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setToggleGroup(group);
        item.setOnAction(_ -> chosen.run());
        return item;
    }

    private static CustomMenuItem keep(TextField field) {
        return new CustomMenuItem(field, false);
    }

    private static TextField field(String prompt, String accessible) {
        TextField field = new TextField();
        field.setPromptText(prompt);
        field.setAccessibleText(accessible);
        field.setPrefColumnCount(18);
        return field;
    }
}
