package org.poolscope.app.live;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.live.chart.Channel;
import org.poolscope.app.look.Icons;
import org.poolscope.app.look.Parts;
import org.poolscope.model.stream.Encoding;

/** The tick, icon and name of a stream; a stream that cannot be drawn says why. */
final class StreamCell extends TableCell<StreamRow, StreamRow> {
    private final CheckBox tick = new CheckBox();
    private final Label name = Parts.label("", "cell-text");
    private final HBox row = new HBox(8, tick, name);
    private @Nullable StreamRow bound;

    StreamCell() {
        row.setAlignment(Pos.CENTER_LEFT);
        tick.setFocusTraversable(false);
        name.setMinWidth(0);
        addEventHandler(MouseEvent.DRAG_DETECTED, event -> {
            if (bound != null) {
                startFullDrag();
                event.consume();
            }
        });
    }

    /** The name of the stream that is shown, also of one that cannot be drawn. */
    Optional<String> named() {
        return Optional.ofNullable(bound).map(row -> row.channel().name());
    }

    /** The stream that a drag from here carries; none that cannot be drawn. */
    Optional<Channel> dragged() {
        StreamRow row = bound;
        return row == null || tick.isDisable() ? Optional.empty() : Optional.of(row.channel());
    }

    @Override
    protected void updateItem(@Nullable StreamRow stream, boolean empty) {
        super.updateItem(stream, empty);
        StreamRow before = bound;
        if (before != null && !before.equals(stream)) {
            tick.selectedProperty().unbindBidirectional(before.ticked());
            bound = null;
        }
        if (stream == null || empty) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        Channel channel = stream.channel();
        if (bound == null) {
            tick.selectedProperty().bindBidirectional(stream.ticked());
            bound = stream;
        }
        name.setText(channel.name());
        name.setGraphic(Icons.of(channel.icon()));
        String why = why(channel);
        tick.setDisable(!why.isEmpty());
        tick.setAccessibleText("Plot " + channel.name() + (why.isEmpty() ? "" : ": off. " + why));
        String what = why.isEmpty()
                ? channel.name() + (channel.unit().isEmpty() ? "" : " in " + channel.unit())
                        + ". Tick it, or drag it onto a chart, an axis or an export."
                : channel.name() + ": " + why;
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(stream.told().map(told -> told.isEmpty() ? what : what + "\n" + told));
        setTooltip(tooltip);
        setGraphic(row);
    }

    private static String why(Channel channel) {
        return switch (channel.stream().encoding()) {
            case Encoding.Unreadable unreadable -> unreadable.why();
            case Encoding.Json _ -> "JSON values are not drawn; show or export the stream.";
            case Encoding.Numeric _ -> channel.look() == Channel.Look.NONE
                    ? "Points of more than two axes and complex numbers are not drawn."
                    : "";
        };
    }
}
