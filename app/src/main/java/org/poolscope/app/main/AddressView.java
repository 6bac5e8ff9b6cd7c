package org.poolscope.app.main;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.poolscope.app.look.Icons;
import org.poolscope.app.look.Parts;
import org.poolscope.app.main.action.ActionControls;
import org.poolscope.app.main.action.Actions;

/** The address bar: side toggle, back, forward, the crumbs that turn into a text field, Open… and the palette field. */
final class AddressView extends HBox {
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    /** Below this width the keys and the words of the palette field give their room to the address, px. */
    private static final double TIGHT = 900;
    private static final PseudoClass SET = PseudoClass.getPseudoClass("set");

    private final CrumbsView crumbs;
    private final TextField field = new TextField();
    private final HBox shown;
    private final List<Node> spare;
    private final Button bookmark;

    AddressView(ActionControls controls, Consumer<String> go) {
        setId("addressBar");
        crumbs = new CrumbsView(go, this::edit);
        bookmark = controls.iconButton("bookmark");
        Button copy = controls.iconButton("copy.address");
        copy.setGraphic(Icons.of("copy"));
        shown = new HBox(crumbs, bookmark, copy);
        shown.getStyleClass().add("address");
        shown.setAlignment(Pos.CENTER_LEFT);
        shown.setOnMouseClicked(_ -> edit());
        HBox.setHgrow(crumbs, Priority.ALWAYS);
        prepareField(go);
        StackPane place = new StackPane(shown, field);
        HBox.setHgrow(place, Priority.ALWAYS);
        Button open = controls.button("open");
        open.setId("openButton");
        HBox opening = withKey("open", "Open…", "open");
        open.setGraphic(opening);
        open.setText("");
        HBox finding = withKey("search", "Find an action or data", "palette");
        finding.getChildren().add(2, Parts.space());
        spare = new ArrayList<>(finding.getChildren().subList(1, 4));
        spare.add(opening.getChildren().getLast());
        getChildren().addAll(controls.iconButton("pane.side"), controls.iconButton("back"),
                controls.iconButton("forward"), place, open, paletteField(controls, finding));
        widthProperty().subscribe(width -> compact(width.doubleValue() > 0 && width.doubleValue() < TIGHT));
    }

    private void compact(boolean on) {
        spare.forEach(node -> {
            node.setVisible(!on);
            node.setManaged(!on);
        });
        pseudoClassStateChanged(COMPACT, on);
    }

    /** Shows the way to what is seen now, outermost step first. */
    void show(List<Crumb> way) {
        crumbs.show(way);
        if (!way.isEmpty()) {
            field.setText(way.getLast().address());
        }
        edit(false);
    }

    /** Fills the star in where the place has a bookmark. */
    void markBookmark(boolean on) {
        bookmark.pseudoClassStateChanged(SET, on);
    }

    /** Turns the crumbs into a text field with the address selected. */
    void edit() {
        edit(true);
        field.requestFocus();
        field.selectAll();
    }

    private void edit(boolean on) {
        field.setVisible(on);
        shown.setVisible(!on);
    }

    private void prepareField(Consumer<String> go) {
        field.getStyleClass().add("data");
        field.setAccessibleText("Address");
        field.setPromptText("Path, URL, shm://NAME or LOCATION::PATH");
        field.setVisible(false);
        field.setMaxWidth(Double.MAX_VALUE);
        field.focusedProperty().subscribe(on -> edit(on && field.isVisible()));
        field.setOnAction(_ -> {
            edit(false);
            go.accept(field.getText());
        });
        field.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                edit(false);
                e.consume();
            }
        });
    }

    private static Button paletteField(ActionControls controls, HBox row) {
        Button palette = controls.button("palette");
        palette.setId("paletteField");
        palette.setGraphic(row);
        palette.setText("");
        return palette;
    }

    private static HBox withKey(String icon, String text, String action) {
        Label words = Parts.label(text);
        words.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(Icons.of(icon), words, Parts.keyCap(Actions.named(action).keyText()));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("button-row");
        return row;
    }
}
