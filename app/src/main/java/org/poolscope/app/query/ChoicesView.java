package org.poolscope.app.query;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.poolscope.app.inspect.product.HistogramView;
import org.poolscope.app.look.Parts;
import org.poolscope.app.main.Counts;

/** What is offered below a field of the form: names with type and spread, or values with counts. */
final class ChoicesView {
    private static final int MOST = 16;
    private static final double WIDTH = 320;

    private ChoicesView() {}

    /** The fields that fit what was typed, or all where that is a whole name. */
    static ContextMenu fields(FieldSurvey survey, String typed, Consumer<String> chosen) {
        String wanted = survey.field(typed.strip()).isPresent() ? "" : typed.strip().toLowerCase(Locale.ROOT);
        List<Field> fitting = survey.fields().values().stream()
                .filter(field -> field.name().toLowerCase(Locale.ROOT).contains(wanted)).toList();
        ContextMenu menu = new ContextMenu();
        fitting.stream().limit(MOST).forEach(field -> menu.getItems().add(item(field(field), field.name(),
                field.name() + ", " + field.typeWords() + ", in " + field.countWords(), chosen)));
        if (fitting.size() > MOST) {
            menu.getItems().add(sentence(Counts.grouped(fitting.size() - MOST) + " more; type to narrow"));
        } else if (fitting.isEmpty()) {
            menu.getItems().add(sentence(survey.fields().isEmpty()
                    ? "Fields are still being looked for."
                    : "No product looked at has such a field."));
        }
        return menu;
    }

    /** The values that come most often. */
    static ContextMenu values(Field field, Consumer<String> chosen) {
        ContextMenu menu = new ContextMenu();
        for (Map.Entry<String, Long> kind : field.kinds().counts().entrySet()) {
            if (menu.getItems().size() < MOST) {
                Label text = Parts.label(kind.getKey(), "data");
                text.setMaxWidth(WIDTH * 0.8);
                HBox row = new HBox(12, text, Parts.space(),
                        Parts.label(Counts.grouped(kind.getValue()), "small", "third"));
                menu.getItems().add(item(row, kind.getKey(), kind.getKey() + ", " + kind.getValue(), chosen));
            }
        }
        int others = field.kinds().distinct() - menu.getItems().size();
        if (others > 0) {
            menu.getItems().add(sentence(Counts.grouped(others) + " more; type what is wanted"));
        }
        return menu;
    }

    private static Node field(Field field) {
        Label name = Parts.label(field.name(), "data");
        Label type = Parts.label(field.typeWords(), "small", "second");
        HBox row = new HBox(12, name, type, Parts.space());
        List<Long> counts = field.spread().map(spread -> spread.counts())
                .orElseGet(() -> List.copyOf(field.kinds().counts().values()));
        if (counts.size() > 1) {
            HistogramView bars = new HistogramView(counts, 0, counts.size(), field.valueWords());
            bars.setMinSize(60, 14);
            bars.setPrefSize(60, 14);
            row.getChildren().add(bars);
        }
        row.getChildren().add(Parts.label(field.countWords(), "small", "third"));
        return row;
    }

    private static MenuItem item(Node row, String text, String accessible, Consumer<String> chosen) {
        if (row instanceof HBox box) {
            box.setAlignment(Pos.CENTER_LEFT);
            box.setPrefWidth(WIDTH);
            HBox.setHgrow(box, Priority.ALWAYS);
        }
        row.setAccessibleText(accessible);
        CustomMenuItem item = new CustomMenuItem(row, true);
        item.setOnAction(_ -> chosen.accept(text));
        return item;
    }

    private static MenuItem sentence(String words) {
        MenuItem item = new MenuItem(words);
        item.setDisable(true);
        return item;
    }
}
