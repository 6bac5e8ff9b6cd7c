package org.poolscope.app.inspect;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.poolscope.app.look.Icons;
import org.poolscope.app.look.Parts;

/** The inspector's page of one thing: what it is, how it is stored, what its pickle asked for, how to take it along. */
public final class DetailsView extends VBox {
    private final CopyTarget copies;

    /** Shows some details; copies go to {@code copies}, and {@code opcodes} stands below the notes on a pickle. */
    DetailsView(Details details, CopyTarget copies, OpcodesView opcodes) {
        this.copies = copies;
        getStyleClass().add("details");
        getChildren().add(header(details));
        details.groups().forEach((title, facts) -> getChildren().add(FactsView.group(title, facts)));
        details.pickle().ifPresent(pickle -> getChildren().add(pickle(pickle, opcodes)));
        getChildren().add(takeAlong(details));
    }

    private Node header(Details details) {
        Label name = Parts.label(details.name(), "title");
        name.setGraphic(Icons.of(Icons.has(details.icon()) ? details.icon() : "file"));
        name.setTooltip(new Tooltip(details.name()));
        ContextMenu menu = new ContextMenu(item("Copy name", details.name()), item("Copy address", details.address()));
        details.value().ifPresent(value -> menu.getItems().addFirst(item("Copy value", value)));
        if (!details.python().isEmpty()) {
            menu.getItems().add(item("Copy as Python", pythonLine(details)));
        }
        Region more = Parts.iconButton("more", "More", () -> {});
        more.setOnMouseClicked(_ -> menu.show(more, javafx.geometry.Side.BOTTOM, 0, 4));
        HBox row = new HBox(name, Parts.space(), more);
        row.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(row);
        if (!details.place().isEmpty()) {
            Label place = Parts.label("in " + details.place(), "cell-text", "second");
            place.setTooltip(new Tooltip(details.place()));
            place.getStyleClass().add("details-place");
            box.getChildren().add(place);
        }
        return box;
    }

    private static Node pickle(PickleFacts pickle, OpcodesView opcodes) {
        HBox head = new HBox(8, FactsView.head("Pickle notes"));
        if (pickle.read()) {
            head.getChildren().add(pickle.notCalled().isEmpty()
                    ? Parts.badge("plain data", "ok")
                    : Parts.badge("not only data", "warn"));
        }
        head.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(8, head, Parts.wrapped(pickle.sentence(), "cell-text", "second"));
        pickle.notes().forEach(note -> box.getChildren().add(Parts.wrapped(note, "cell-text", "warn")));
        if (!pickle.names().isEmpty()) {
            box.getChildren().add(code(String.join("\n", pickle.names())));
        }
        box.getChildren().add(opcodes);
        return box;
    }

    private Node takeAlong(Details details) {
        VBox box = new VBox(8, FactsView.head("Take it along"));
        FlowPane buttons = new FlowPane(8, 8);
        buttons.getStyleClass().add("bar");
        details.value().ifPresent(value -> buttons.getChildren().add(copy("copy", "Value", value)));
        if (!details.python().isEmpty()) {
            box.getChildren().add(code(details.python()));
            buttons.getChildren().add(copy("python", "Python", pythonLine(details)));
        }
        buttons.getChildren().add(copy("link", "Address", details.address()));
        box.getChildren().add(buttons);
        return box;
    }

    /** The line as it runs, without the break that makes it fit the pane. */
    private static String pythonLine(Details details) {
        return details.python().replaceAll("\\n\\s+", " ");
    }

    private Node copy(String icon, String what, String text) {
        Region button = Parts.button(icon, what, () -> copies.copy(text));
        button.setAccessibleText("Copy " + what.toLowerCase(Locale.ROOT));
        return button;
    }

    private MenuItem item(String title, String text) {
        MenuItem item = new MenuItem(title);
        item.setOnAction(_ -> copies.copy(text));
        return item;
    }

    private static Node code(String lines) {
        Label text = Parts.wrapped(lines, "code");
        VBox block = new VBox(text);
        block.getStyleClass().add("code-block");
        return block;
    }
}
