package org.poolscope.app.browse;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.poolscope.app.look.Icons;
import org.poolscope.app.look.Parts;

/** The tab of one key: the questions on top, a note where one is off, and the answer below. */
final class KeyView extends BorderPane {
    private static final String OFF = "off";

    /** Below this width there is no room for the key beside Export, px. */
    private static final double TIGHT = 860;

    private final Map<Question, ToggleButton> questions = new EnumMap<>(Question.class);
    private final Label count = Parts.label("", "cell-text", "second");
    private final Button export;
    private final HBox tools = new HBox();
    private final VBox top = new VBox(tools);
    private final Heard heard;

    /** Hears what a person does here. */
    interface Heard {
        /** A question was asked. */
        void asked(Question question);

        /** The values shown are to be exported. */
        void export();
    }

    KeyView(Heard heard) {
        this.heard = heard;
        for (Question question : Question.values()) {
            questions.put(question, button(question));
        }
        SegmentedButton segments = new SegmentedButton(questions.values().toArray(ToggleButton[]::new));
        segments.getStyleClass().add("bar");
        segments.setMinWidth(Region.USE_PREF_SIZE);
        export = Parts.button("export", "Export…", heard::export, "bar");
        export.setId("exportButton");
        Label keys = Parts.keyCap("Ctrl+E");
        HBox face = new HBox(8, Icons.of("export"), Parts.label("Export…"), keys);
        face.setAlignment(Pos.CENTER_LEFT);
        export.setText("");
        export.setGraphic(face);
        export.setAccessibleText("Export…");
        count.setMinWidth(Region.USE_PREF_SIZE);
        tools.getChildren().addAll(segments, Parts.space(), count, export);
        tools.getStyleClass().addAll("tool-row", "key-tools");
        tools.widthProperty().subscribe(width -> {
            keys.setVisible(width.doubleValue() == 0 || width.doubleValue() > TIGHT);
            keys.setManaged(keys.isVisible());
        });
        setTop(top);
        getStyleClass().add("surface");
    }

    /** Shows which question is asked, how many sessions answer it, and the answer. */
    void show(Question question, String counted, Node answer) {
        questions.forEach((each, button) -> button.setSelected(each == question));
        count.setText(counted);
        setCenter(answer);
    }

    /** Changes the words about how many answer. */
    void count(String counted) {
        count.setText(counted);
    }

    /**
     * Turns get_merged on, or off with what its values are and with Python's words.
     *
     * @param why the two sentences, empty if it is on
     * @param told whether a note says so
     * @param stack whether the note offers to stack the values instead
     */
    void mergedOff(Optional<List<String>> why, boolean told, boolean stack) {
        ToggleButton merged = questions.get(Question.MERGED);
        top.getChildren().setAll(tools);
        if (merged == null) {
            return;
        }
        merged.getStyleClass().remove(OFF);
        if (why.isPresent()) {
            merged.getStyleClass().add(OFF);
        }
        merged.setAccessibleText(why.map(reasons -> "get_merged: off. " + reasons.getFirst()).orElse("get_merged"));
        merged.setTooltip(new Tooltip(why.map(List::getLast).orElse("Every list joined to one (Alt+3)")));
        why.filter(_ -> told).ifPresent(reasons -> {
            Node[] instead = stack
                    ? new Node[]{Parts.button("", "Stack in Export", heard::export, "link", "strong")}
                    : new Node[0];
            Node note = Parts.note("", "info", "get_merged is off for this key.", reasons.getFirst(), instead);
            VBox frame = new VBox(note);
            frame.setId("mergedNote");
            frame.getStyleClass().add("note-frame");
            top.getChildren().add(frame);
        });
    }

    private ToggleButton button(Question question) {
        ToggleButton button = new ToggleButton(question.title());
        button.setMnemonicParsing(false);
        button.setId("question-" + question.number());
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(question.title() + " (Alt+" + question.number() + ")"));
        button.setOnAction(_ -> heard.asked(question));
        return button;
    }
}
