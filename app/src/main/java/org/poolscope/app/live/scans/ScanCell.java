package org.poolscope.app.live.scans;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.look.Icons;
import org.poolscope.app.look.Parts;
import org.poolscope.model.stream.ScanState;

/** A scan in the list: number, name, percent and the badge of its state. Keeps its nodes while rows change. */
final class ScanCell extends ListCell<ScanRow> {
    private final Label number = Parts.label("", "cell-text", "second", "scan-number");
    private final Label name = Parts.label("", "cell-text");
    private final Label percent = Parts.label("", "small", "second");
    private final Label badge = Parts.badge("", "");
    private final HBox row = new HBox(6, Icons.of("scan"), number, name, Parts.space(), percent, badge);
    private final Tooltip tip = new Tooltip();

    ScanCell() {
        row.setAlignment(Pos.CENTER_LEFT);
        number.setMinWidth(Region.USE_PREF_SIZE);
        percent.setMinWidth(Region.USE_PREF_SIZE);
        name.setMinWidth(0);
        setText(null);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ScanRow scan, boolean empty) {
        super.updateItem(scan, empty);
        if (scan == null || empty) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText("");
            return;
        }
        number.setText(Long.toString(scan.identity().number()));
        name.setText(scan.called());
        percent.setText(scan.percent());
        String state = scan.problem().isPresent() ? "not readable" : scan.state().name();
        badge.setText(state);
        badge.getStyleClass().removeAll("ok", "warn", "accent", "error");
        String tone = scan.problem().isPresent() ? "error" : ScanRow.tone(scan.state());
        if (!tone.isEmpty()) {
            badge.getStyleClass().add(tone);
        }
        tip.setText(scan.problem().orElseGet(() -> words(scan)));
        setTooltip(tip);
        setGraphic(row);
        setAccessibleText(scan.identity().number() + " " + scan.called() + ", " + state
                + (scan.percent().isEmpty() ? "" : ", " + scan.percent()));
    }

    private static String words(ScanRow scan) {
        String dataset = scan.identity().dataset();
        return (scan.title().isEmpty() ? scan.identity().name() : scan.title())
                + (dataset == null ? "" : ", dataset " + dataset)
                + ", made " + scan.created().toString().replace('T', ' ').replaceFirst("(\\.\\d+)?Z$", " UTC")
                + (scan.state() == ScanState.CLOSED ? ", over" : "");
    }
}
