package org.poolscope.app.export;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.poolscope.app.inspect.FactsView;
import org.poolscope.app.look.Parts;

/** The lines that do the same without the window, for a shell and for Python. */
final class SameView extends VBox {
    private static final int MOST_LINES = 10;

    private final ToggleButton command = Parts.segment("Command");
    private final ToggleButton python = Parts.segment("Python");
    private final Label lines = Parts.wrapped("");
    private final Button copy;
    private final Heard heard;

    /** What a person can do here, and what is shown. */
    interface Heard {
        /** The lines for a shell. */
        String command();

        /** The lines for Python, or why there are none. */
        PythonLines python();

        /** The lines for a shell are wanted. */
        void copyCommand();

        /** The lines for Python are wanted. */
        void copyPython();
    }

    SameView(ExportModel model, Heard heard) {
        super(8);
        this.heard = heard;
        SegmentedButton ways = new SegmentedButton(command, python);
        ways.getStyleClass().add("tight");
        ways.setMinWidth(USE_PREF_SIZE);
        command.setSelected(true);
        command.setOnAction(_ -> turn(command));
        python.setOnAction(_ -> turn(python));
        HBox head = new HBox(8, FactsView.head("The same as"), Parts.space(), ways);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox code = new VBox(lines);
        code.getStyleClass().add("code-block");
        copy = Parts.button("copy", "Copy", this::copy, "bar");
        getChildren().setAll(head, code, copy);
        model.whenChanged(this::show);
        model.file().subscribe(this::show);
        show();
    }

    private void turn(ToggleButton pressed) {
        pressed.setSelected(true);
        show();
    }

    private void copy() {
        if (python.isSelected()) {
            heard.copyPython();
        } else {
            heard.copyCommand();
        }
    }

    private void show() {
        if (command.isSelected()) {
            copy.setDisable(false);
            lines.setText(brief(heard.command()));
            return;
        }
        PythonLines now = heard.python();
        copy.setDisable(!now.refusal().isEmpty());
        lines.setText(now.refusal().isEmpty() ? brief(now.text()) : now.refusal());
    }

    /** The first lines and the last of many; all of them are copied. */
    private static String brief(String text) {
        List<String> all = text.lines().toList();
        int half = MOST_LINES / 2;
        return all.size() <= MOST_LINES
                ? String.join("\n", all)
                : String.join("\n", all.subList(0, half)) + "\n… " + (all.size() - 2 * half) + " more lines …\n"
                        + String.join("\n", all.subList(all.size() - half, all.size()));
    }
}
