package org.poolscope.app.live;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.input.MouseDragEvent;
import javafx.scene.layout.StackPane;
import org.poolscope.app.live.chart.Channel;
import org.poolscope.app.look.Parts;
import org.poolscope.app.plot.Plot;

/** Lets a stream be dragged from its list onto the chart, which plots it, or onto the axis below, to plot over it. */
final class StreamDropController {
    private final StackPane place;
    private final Plot plot;
    private final PlottedModel plotted;
    private final Label mark = Parts.label("", "drop-mark");

    /** Where on the chart something is dropped. */
    private enum Zone {
        CURVES, AXIS
    }

    StreamDropController(StackPane place, Plot plot, PlottedModel plotted) {
        this.place = place;
        this.plot = plot;
        this.plotted = plotted;
    }

    /** Takes streams from now on. */
    void accept() {
        mark.setId("dropMark");
        mark.setAlignment(Pos.CENTER);
        mark.setManaged(false);
        mark.setMouseTransparent(true);
        place.addEventHandler(MouseDragEvent.MOUSE_DRAG_OVER, this::over);
        place.addEventHandler(MouseDragEvent.MOUSE_DRAG_EXITED_TARGET, event -> {
            if (place.equals(event.getTarget())) {
                place.getChildren().remove(mark);
            }
        });
        place.addEventHandler(MouseDragEvent.MOUSE_DRAG_RELEASED, this::dropped);
    }

    private void over(MouseDragEvent event) {
        Optional<Channel> channel = channel(event);
        place.getChildren().remove(mark);
        if (channel.isEmpty()) {
            return;
        }
        Zone zone = zone(event, channel.get());
        mark.setText(switch (zone) {
            case CURVES -> "Plot " + channel.get().label();
            case AXIS -> "Plot over " + channel.get().label();
        });
        Rectangle2D area = plot.area();
        place.getChildren().add(mark);
        if (zone == Zone.AXIS) {
            mark.resizeRelocate(area.getMinX(), area.getMaxY(), area.getWidth(), place.getHeight() - area.getMaxY());
        } else {
            mark.resizeRelocate(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight());
        }
    }

    private void dropped(MouseDragEvent event) {
        place.getChildren().remove(mark);
        channel(event).ifPresent(channel -> {
            switch (zone(event, channel)) {
                case CURVES -> plotted.tick(channel.name());
                case AXIS -> plotted.over(Optional.of(channel.name()));
            }
        });
    }

    /** What is dragged, if this scan has a stream of its name that can be drawn. */
    private Optional<Channel> channel(MouseDragEvent event) {
        return event.getGestureSource() instanceof StreamCell cell
                ? cell.dragged().flatMap(dragged -> plotted.channel(dragged.name()))
                        .filter(channel -> channel.look() != Channel.Look.NONE)
                : Optional.empty();
    }

    /** Only single numbers can be plotted over. */
    private Zone zone(MouseDragEvent event, Channel channel) {
        boolean below = place.sceneToLocal(event.getSceneX(), event.getSceneY()).getY() > plot.area().getMaxY();
        return below && channel.look() == Channel.Look.CURVE ? Zone.AXIS : Zone.CURVES;
    }
}
