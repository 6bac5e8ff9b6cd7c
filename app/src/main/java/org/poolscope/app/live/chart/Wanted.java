package org.poolscope.app.live.chart;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a chart is to show. Immutable; a person changes it, the task that reads takes the newest.
 *
 * @param axis
 *            the channel to plot over, empty for the index
 * @param curves
 *            what to plot, in the order of the legend
 * @param pictures
 *            images and spectra to show, by name
 */
public record Wanted(Optional<Channel> axis, List<Drawn> curves, Map<String, Wish> pictures) {
    /** Nothing. */
    public static final Wanted NOTHING = new Wanted(Optional.empty(), List.of(), Map.of());

    /** A channel and the slot of its colour and dash, 0 to 7. */
    public record Drawn(Channel channel, int slot) {}

    /** How an image or a spectrum is to be shown. */
    public record Wish(Channel channel, Form form, boolean log, double cut, boolean around) {
        /** What it becomes. */
        public enum Form {
            IMAGE, LINE, WATERFALL
        }

        /** Whether one point is all that is needed. */
        public boolean newestOnly() {
            return form != Form.WATERFALL;
        }
    }

    /** Copies the collections. */
    public Wanted {
        curves = List.copyOf(curves);
        pictures = Map.copyOf(pictures);
    }

    /** The curve of a channel, null if it has none. */
    @Nullable
    Drawn curve(String name) {
        return curves.stream().filter(drawn -> drawn.channel().name().equals(name)).findFirst().orElse(null);
    }
}
