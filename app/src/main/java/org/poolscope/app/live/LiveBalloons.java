package org.poolscope.app.live;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.poolscope.app.look.Balloons;
import org.poolscope.app.look.Parts;

/** Small questions about a running chart, asked in a balloon beside it. */
final class LiveBalloons {
    private static final List<Integer> RATES = List.of(25, 10, 5, 2, 1);

    private LiveBalloons() {}

    /** Asks how often to draw at most; {@code chosen} hears drawings a second. */
    static void rate(Node at, int now, IntConsumer chosen) {
        PopOver balloon = Balloons.of("Redraw rate");
        HBox buttons = new HBox(8);
        for (int rate : RATES) {
            Button button = Parts.button("", Integer.toString(rate), () -> {
                balloon.hide();
                chosen.accept(rate);
            }, "bar");
            button.setAccessibleText(rate + " drawings a second" + (rate == now ? ", chosen" : ""));
            if (rate == now) {
                button.getStyleClass().add("primary");
            }
            buttons.getChildren().add(button);
        }
        VBox box = new VBox(12, Parts.label("Drawings a second at most", "strong"), buttons, Parts.label(
                "Points are all read, however seldom they are drawn.", "cell-text", "second"));
        Balloons.show(balloon, box, at);
    }

    /** Asks for the index of the first point wanted. */
    static void index(Node at, LongConsumer chosen) {
        PopOver balloon = Balloons.of("Start from an index");
        TextField field = new TextField("0");
        field.setId("startIndex");
        field.setAccessibleText("Index of the first point");
        Button start = Parts.button("play", "Read from there", () -> {
            balloon.hide();
            chosen.accept(Long.parseLong(field.getText().strip()));
        }, "primary", "bar");
        start.disableProperty().bind(field.textProperty().map(text -> !text.strip().matches("\\d{1,15}")));
        field.setOnAction(_ -> start.fire());
        HBox buttons = new HBox(8, Parts.space(), Parts.button("", "Cancel", balloon::hide, "bar"), start);
        Balloons.show(balloon, new VBox(12, Parts.label("Start from an index", "strong"), field, buttons), at);
        field.requestFocus();
        field.selectAll();
    }
}
