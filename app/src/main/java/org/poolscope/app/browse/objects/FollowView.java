package org.poolscope.app.browse.objects;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.poolscope.app.look.Parts;

/** At the head of a plot over time: how much of it is shown, and whether its end is followed. */
final class FollowView extends HBox {
    private static final PseudoClass HELD = PseudoClass.getPseudoClass("held");

    private final Button pill;
    private final Button follow;
    private final SegmentedButton ranges = new SegmentedButton();

    /** How much is shown. */
    enum Range {
        MINUTE("60 s", 60), TEN_MINUTES("10 min", 600), ALL("All seen", Double.POSITIVE_INFINITY);

        private final String words;
        private final double seconds;

        Range(String words, double seconds) {
            this.words = words;
            this.seconds = seconds;
        }

        /** How many seconds that are. */
        double seconds() {
            return seconds;
        }
    }

    /** Hears what a person wants. */
    interface Heard {
        /** The end is to be followed. */
        void follow();

        /** So much is to be shown, up to the end. */
        void range(Range range);

        /** It is to be shown as a live stream, in a tab of its own. */
        void live();
    }

    FollowView(Heard heard) {
        super(8);
        pill = Parts.button("follow", "", heard::follow, "live-pill");
        pill.setContentDisplay(ContentDisplay.RIGHT);
        pill.managedProperty().bind(pill.visibleProperty());
        pill.setId("objectPill");
        follow = Parts.button("follow", "", heard::follow, "bar", "accent");
        follow.setTooltip(new Tooltip("Ends at now, and goes on with it (F)"));
        follow.setId("objectFollow");
        Button live = Parts.iconButton("stream", "Follow on the live screen", heard::live, "boxed");
        live.setId("objectLive");
        for (Range range : Range.values()) {
            ToggleButton way = Parts.segment(range.words);
            way.setSelected(range == Range.MINUTE);
            way.setOnAction(_ -> {
                way.setSelected(true);
                heard.range(range);
            });
            ranges.getButtons().add(way);
        }
        ranges.getStyleClass().add("bar");
        ranges.setMinWidth(Region.USE_PREF_SIZE);
        setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(List.of(pill, ranges, follow, live));
        managedProperty().bind(visibleProperty());
        setVisible(false);
        following(true, 0);
    }

    /** Whether the end is followed; if not, {@code since} values have come meanwhile. */
    void following(boolean on, long since) {
        follow.setText(on ? "Following" : "Follow");
        follow.pseudoClassStateChanged(HELD, on);
        pill.setText("+" + since + " while you look here");
        pill.setAccessibleText(pill.getText() + ": follow the newest");
        pill.setVisible(!on && since > 0);
    }
}
