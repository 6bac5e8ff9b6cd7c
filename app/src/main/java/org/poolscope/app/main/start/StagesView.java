package org.poolscope.app.main.start;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.poolscope.app.look.Icon;
import org.poolscope.app.look.Icons;
import org.poolscope.app.look.Parts;

/** The steps of the way to a source, one beside the other, each with how it went; in more lines where they need them. */
public final class StagesView extends FlowPane {
    private static final double SPACE = 15;

    /** Shows these stages and what becomes of them. */
    public StagesView(ObservableList<Stage> stages) {
        super(SPACE, 2);
        getStyleClass().add("open-stages");
        setMinWidth(0);
        setMinHeight(Region.USE_PREF_SIZE);
        Runnable show = () -> getChildren().setAll(stages.stream().map(this::stage).toList());
        stages.addListener((ListChangeListener<Stage>) _ -> show.run());
        show.run();
    }

    private Node stage(Stage stage) {
        Icon icon = Icons.of(switch (stage.state()) {
            case DONE -> "check";
            case RUNNING -> "clock";
            case FAILED -> "err";
        });
        String tone = switch (stage.state()) {
            case DONE -> "ok";
            case RUNNING -> "second";
            case FAILED -> "error";
        };
        Label label = Parts.wrapped(stage.text(), "cell-text", tone, "open-stage");
        label.setGraphic(icon.styled(tone));
        label.maxWidthProperty().bind(widthProperty());
        return label;
    }
}
