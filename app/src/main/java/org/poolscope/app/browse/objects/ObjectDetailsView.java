package org.poolscope.app.browse.objects;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.poolscope.app.inspect.CopyTarget;
import org.poolscope.app.inspect.Fact;
import org.poolscope.app.inspect.FactsView;
import org.poolscope.app.look.Icons;
import org.poolscope.app.look.Parts;
import org.poolscope.app.main.OpenSource;
import org.poolscope.model.source.DataPath;

/** The inspector's page of one thing of a store: its value now, where it lies, the editor, and how to take it along. */
final class ObjectDetailsView extends VBox {
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final int WIDE = 18;

    private final Label name = Parts.label("", "title");
    private final Label address = Parts.label("", "data", "second", "details-place");
    private final Label value = Parts.label("", "object-value");
    private final Label type = Parts.label("", "cell-text", "second");
    private final Label pace = Parts.label("", "cell-text", "second");
    private final Label badge = Parts.badge("watched", "accent");
    private final VBox facts = new VBox(12);
    private final Label command = Parts.wrapped("", "code");
    private Sight shown = new Sight("", "", "", "", "", "", "", List.of(), List.of(), List.of(), "", false,
            false);

    /**
     * What it says.
     *
     * @param icon the kind of its icon
     * @param name its name
     * @param address LOCATION::PATH, as it is copied
     * @param place the same with the name of the file only
     * @param value in a few words
     * @param type its type
     * @param command that prints it
     * @param about lines on the value
     * @param where lines on its place
     * @param lock lines on the lock of the store
     * @param pace how often it changes, empty where it has not lately
     * @param changed whether it has changed just now
     * @param watched whether a person watches it
     */
    record Sight(String icon, String name, String address, String place, String value, String type, String command,
            List<Fact> about, List<Fact> where, List<Fact> lock, String pace, boolean changed, boolean watched) {

        /**
         * Of a row of a store.
         *
         * @param store   in which it is
         * @param around  what is known of the store now
         * @param referredToBy the row, as Python says it
         * @param watched whether a person watches the row
         */
        static Sight of(OpenSource store, ObjectRow row, NewsController around, String referredToBy,
                boolean watched) {
            String file = store.title();
            ObjectRow.Look look = row.look().get();
            List<Fact> about = new ArrayList<>();
            about.add(Fact.of("Type", look.type()));
            row.hex().ifPresent(hex -> about.add(Fact.of("Hex", hex)));
            if (!look.was().isEmpty()) {
                about.add(Fact.of("Was", look.was()));
            }
            look.changed().ifPresent(when -> about.add(Fact.of("Changed", ChangesModel.CLOCK.format(when) + " UTC")));
            String[] at = look.place().split(":", 2);
            String pages = around.pages() == 0 ? "" : " of " + around.pages();
            List<Fact> where = List.of(Fact.of("Page", at[0] + pages), Fact.of("Offset", at.length > 1 ? at[1] : ""),
                    Fact.of("Bytes", look.bytes()), new Fact("Referred to by", referredToBy, row.otherPlaces()));
            String inside = new DataPath(row.path().parts().subList(1, row.path().depth())).toString();
            return new Sight(look.icon(), row.title(), store.location().at(row.path()).toString(),
                    file + "::" + row.path(),
                    look.text(), look.type(),
                    inside.isEmpty()
                            ? "poolscope show " + file + "::root"
                            : "poolscope heap " + file + " get " + inside,
                    about, where, around.lock().facts(), around.pace(row.path()),
                    look.mark() == ObjectRow.Mark.ITSELF, watched);
        }
    }

    ObjectDetailsView(EditView edit, CopyTarget copies) {
        VBox code = new VBox(command);
        code.getStyleClass().add("code-block");
        FlowPane buttons = new FlowPane(8, 8, Parts.button("copy", "Value", () -> copies.copy(shown.value())),
                Parts.button("terminal", "Command", () -> copies.copy(shown.command())),
                Parts.button("link", "Address", () -> copies.copy(shown.address())));
        buttons.getStyleClass().add("bar");
        HBox big = new HBox(6, value, type, Parts.space(), pace);
        big.setAlignment(Pos.BASELINE_LEFT);
        value.setMinWidth(0);
        type.setMinWidth(USE_PREF_SIZE);
        pace.setMinWidth(USE_PREF_SIZE);
        badge.setVisible(false);
        HBox head = new HBox(8, name, badge);
        head.setAlignment(Pos.CENTER_LEFT);
        name.setMinWidth(0);
        getChildren().addAll(new VBox(2, head, address, big), facts, edit,
                new VBox(8, FactsView.head("Take it along"), code, buttons));
        getStyleClass().add("details");
    }

    /** Shows a thing as it is now. */
    void show(Sight now) {
        boolean same = now.about().equals(shown.about()) && now.where().equals(shown.where())
                && now.lock().equals(shown.lock());
        shown = now;
        name.setText(now.name());
        name.setGraphic(Icons.of(now.icon()));
        address.setText(now.place());
        address.setTooltip(new Tooltip(now.address()));
        value.setText(now.value());
        value.setStyle(now.value().length() > WIDE ? "-fx-font-size: 13px;" : "");
        value.pseudoClassStateChanged(CHANGED, now.changed());
        type.setText(now.type());
        pace.setText(now.pace());
        badge.setVisible(now.watched());
        command.setText(now.command());
        if (!same || facts.getChildren().isEmpty()) {
            facts.getChildren().setAll(FactsView.group("Value", now.about()), FactsView.group("Place", now.where()),
                    FactsView.group("Lock", now.lock()));
        }
    }
}
