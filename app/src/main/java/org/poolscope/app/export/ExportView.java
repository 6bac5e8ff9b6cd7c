package org.poolscope.app.export;

import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.poolscope.app.look.Parts;
import org.poolscope.app.main.PlacesDrag;
import org.poolscope.app.plot.Plot;
import org.poolscope.app.task.Task;

/** The export tab: what is merged and how, what will be written, and what gets lost; the file itself is beside it. */
final class ExportView extends VBox {
    private final ItemsView items;
    private final WaysView ways;
    private final JoinPane join;
    private final PreviewView preview = new PreviewView();
    private final LossesView losses;
    private final WriteView write;

    /** What a person can do here. */
    interface Heard extends ItemsView.Heard, WriteView.Heard {
        /** Values were dropped here, by their addresses. */
        void dropped(List<String> addresses);
    }

    ExportView(ExportModel model, Heard heard) {
        items = new ItemsView(heard);
        ways = new WaysView(model);
        join = new JoinPane(model.join());
        losses = new LossesView(loss -> preview.jump(loss.spot()), cure -> cure(model, cure));
        write = new WriteView(model, heard);
        join.managedProperty().bind(join.visibleProperty());
        model.way().subscribe(way -> join.setVisible(way == Way.JOIN));
        PlacesDrag.onto(this, heard::dropped);
        getStyleClass().addAll("surface", "export-view");
        VBox.setVgrow(preview, Priority.ALWAYS);
        Label tried = Parts.label("each way is tried on the real data", "cell-text", "second");
        getChildren().addAll(items, ExportParts.head("2", "How", tried), ways, join, preview, losses,
                hint());
    }

    /** File, format and what does the same, for the pane beside the tab. */
    WriteView write() {
        return write;
    }

    /** The plot of what will be written. */
    Plot plot() {
        return preview.plot();
    }

    /** Shows the values before they have been looked at. */
    void showItems(List<SourceRow> rows) {
        items.show(rows);
        ways.forget();
    }

    /** Shows what came of trying each way. */
    void show(Map<Way, Trial> tried) {
        ways.show(tried);
    }

    /** Shows the change that keeps each loss from happening. */
    void showCures(Map<LossRow, Cure> cures) {
        losses.show(cures);
    }

    /** Shows what trying it would cost; nothing is written before its losses are known. */
    void price(Node note) {
        VBox frame = new VBox(note);
        frame.getStyleClass().add("note-frame");
        preview.say(frame);
        losses.clear();
        write.wait("Nothing is written before its losses are known.");
    }

    /** Shows what would be written. */
    void show(ExportPreview found, String room) {
        if (!found.sources().isEmpty()) {
            items.show(found.sources());
        }
        write.show(found, room);
        if (found.refusal().isEmpty()) {
            preview.show(found);
            losses.show(found.losses(), found.leftOut());
        } else {
            preview.say(Parts.empty("warn", "This cannot be written so. " + found.refusal()));
            losses.clear();
        }
    }

    /** Shows how the writing ended, or what stands in its way. */
    void tell(Node... words) {
        write.tell(List.of(words));
    }

    /** Shows the writing while it goes on. */
    void writing(Task task) {
        write.writing(task);
    }

    /** Lets the next file be written. */
    void written() {
        write.written();
    }

    /** Says in one sentence what is wrong. */
    void refuse(String why) {
        tell(Parts.note("error", "err", why, ""));
    }

    /** Says where the file is while the pane beside the tab is out of sight. */
    private Node hint() {
        HBox hint = Parts.note("", "info", "File, format and the button that writes are in the right pane.", "",
                Parts.keyCap("Ctrl+I"));
        hint.setVisible(false);
        hint.managedProperty().bind(hint.visibleProperty());
        write.sceneProperty().subscribe(scene -> {
            Node pane = scene == null ? null : scene.lookup("#inspector");
            if (pane != null) {
                hint.visibleProperty().bind(pane.visibleProperty().not());
            }
        });
        return hint;
    }

    private void cure(ExportModel model, Cure cure) {
        model.apply(cure);
        if (cure instanceof Cure.ChooseFill) {
            join.askFill();
        }
    }
}
