package org.poolscope.app.main.start;

import java.time.Clock;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.poolscope.app.look.Icons;
import org.poolscope.app.look.Parts;
import org.poolscope.app.main.action.ActionControls;

/** The start screen, one column of 1216 px: open box, five cards, recent places and the demo. */
public final class StartView extends ScrollPane {
    /** What a person can ask of the start screen. */
    public interface Wishes {
        /** Opens an address. */
        void open(String address);

        /** Lets a person pick a file or folder, in a menu beside a control. */
        void choose(Node beside);

        /** Completes a path that is typed half. */
        void complete();

        /** Empties the list of recent places. */
        void forgetRecents();
    }

    private final OpenBoxView box;
    private final RecentsView recents;

    /** Shows a model and passes wishes on. */
    public StartView(StartModel model, Wishes wishes, ActionControls controls, Clock clock) {
        setId("start");
        recents = new RecentsView(model, wishes, clock);
        box = new OpenBoxView(model, wishes, recents::takeFocus);
        Node kinds = Parts.label("Five kinds of source", "title");
        HBox low = new HBox(recents, new NewHereView(controls));
        low.getStyleClass().add("start-low");
        VBox column = new VBox(hero(), box, kinds, new CardsView(model), low);
        column.getStyleClass().add("start-column");
        VBox middle = new VBox(column);
        middle.setAlignment(Pos.TOP_CENTER);
        middle.getStyleClass().add("ground");
        setContent(middle);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
    }

    /** Puts the cursor into the open box. */
    public void takeFocus() {
        box.takeFocus();
    }

    private static HBox hero() {
        VBox words = new VBox(Parts.wrapped("What do you want to look at?", "hero"), Parts.wrapped(
                "Paste an address, or drop a file or folder anywhere in this window. Nothing you open is changed.",
                "lead", "second"));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox hero = new HBox(Icons.of("pool", 48).styled("accent"), words);
        hero.getStyleClass().add("start-hero");
        return hero;
    }

    /** The card for those who come for the first time. */
    private static final class NewHereView extends VBox {
        NewHereView(ActionControls controls) {
            getStyleClass().add("start-new");
            Button demo = controls.button("demo", "accent");
            HBox demoRow = new HBox(demo, Parts.label("1.2 MB, about 2 seconds", "cell-text", "second"));
            demoRow.getStyleClass().add("start-demo");
            VBox keys = new VBox(hint("Find any action or any data", "Ctrl+K"), hint("Go round the panes", "F6"),
                    hint("All keys", "F1"));
            keys.getStyleClass().add("start-keys");
            VBox card = new VBox(Parts.wrapped(
                    "Open the demo: five runs of a small simulation as real sessions and a product pool of a small"
                            + " telescope, written to a folder of their own, and a running scan to follow."),
                    demoRow, keys);
            card.getStyleClass().addAll("card", "start-demo-card");
            setVgrow(card, Priority.ALWAYS);
            HBox head = new HBox(Parts.label("New here?", "title"));
            head.getStyleClass().add("start-head");
            head.setAlignment(Pos.CENTER_LEFT);
            getChildren().addAll(head, card);
        }

        private static HBox hint(String text, String key) {
            HBox row = new HBox(Parts.label(text, "second"), Parts.space(), Parts.keyCap(key));
            row.setAlignment(Pos.CENTER_LEFT);
            return row;
        }
    }
}
