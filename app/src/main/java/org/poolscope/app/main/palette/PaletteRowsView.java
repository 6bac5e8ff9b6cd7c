package org.poolscope.app.main.palette;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.poolscope.app.look.Icons;
import org.poolscope.app.look.Parts;

/** The rows the palette found, in groups, with the chosen one marked; what comes later does not move the choice. */
final class PaletteRowsView extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final PaletteModel model;
    private final Consumer<PaletteRow> choose;
    private final Consumer<Node> reveal;
    private final List<PaletteRow> rows = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();
    private int chosen;

    /** {@code reveal} scrolls until a row is seen. */
    PaletteRowsView(PaletteModel model, Consumer<PaletteRow> choose, Consumer<Node> reveal) {
        this.model = model;
        this.reveal = reveal;
        this.choose = choose;
        getStyleClass().add("palette-rows");
        model.groups().addListener(_ -> fill());
        model.text().addListener(_ -> chosen = 0);
        fill();
    }

    void move(int steps) {
        if (!rows.isEmpty()) {
            chosen = Math.clamp(chosen + steps, 0, rows.size() - 1);
            mark();
        }
    }

    void choose() {
        if (chosen < rows.size()) {
            choose.accept(rows.get(chosen));
        }
    }

    private void fill() {
        getChildren().clear();
        rows.clear();
        nodes.clear();
        for (PaletteGroup group : model.groups().get()) {
            getChildren().add(head(group));
            for (PaletteRow row : group.rows()) {
                Node node = node(row);
                rows.add(row);
                nodes.add(node);
                getChildren().add(node);
            }
        }
        if (rows.isEmpty()) {
            getChildren().add(Parts.empty("search", "Nothing fits. Try another word."));
        }
        mark();
    }

    private void mark() {
        for (int i = 0; i < nodes.size(); i++) {
            nodes.get(i).pseudoClassStateChanged(CHOSEN, i == chosen);
        }
        if (chosen < nodes.size()) {
            reveal.accept(nodes.get(chosen));
        }
    }

    private static Node head(PaletteGroup group) {
        HBox head = new HBox(8, Parts.label(group.title(), "palette-group"),
                Parts.label(group.words(), "cell-text", "third"));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("palette-group-row");
        return head;
    }

    private Node node(PaletteRow row) {
        Region icon = row.icon().isEmpty() ? space() : Icons.of(row.icon()).styled(row.on() ? "accent" : "third");
        Label detail = Parts.label(row.detail(), "cell-text", "third");
        HBox node = new HBox(icon, marked(row), detail, Parts.space());
        if (!row.key().isEmpty()) {
            node.getChildren().add(Parts.keyCap(row.key()));
        }
        node.setAlignment(Pos.CENTER_LEFT);
        node.setFillHeight(false);
        node.getStyleClass().add("palette-row");
        node.setAccessibleRole(AccessibleRole.LIST_ITEM);
        node.setAccessibleText(row.text() + ", " + row.detail());
        node.setOnMouseClicked(_ -> choose.accept(row));
        return node;
    }

    /** The text with the typed words set off in accent. */
    private TextFlow marked(PaletteRow row) {
        String words = model.words();
        int at = words.isEmpty() ? -1 : row.text().toLowerCase(Locale.ROOT).indexOf(words.toLowerCase(Locale.ROOT));
        TextFlow flow = new TextFlow();
        flow.setMinWidth(USE_PREF_SIZE);
        String plain = row.on() ? "palette-plain" : "palette-off";
        if (at < 0) {
            flow.getChildren().add(text(row.text(), plain));
        } else {
            int end = at + words.length();
            flow.getChildren().addAll(text(row.text().substring(0, at), plain),
                    text(row.text().substring(at, end), "palette-hit"), text(row.text().substring(end), plain));
        }
        return flow;
    }

    private static Text text(String content, String style) {
        Text text = new Text(content);
        text.getStyleClass().add(style);
        return text;
    }

    private static Region space() {
        Region space = new Region();
        space.setMinSize(16, 16);
        return space;
    }
}
