package org.poolscope.app.inspect;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.poolscope.app.look.Parts;

/** Lines of names and answers under a title, as the inspector shows them. */
public final class FactsView {
    private static final double NAMES = 104;
    private static final double WIDEST = 150;

    private FactsView() {}

    /** The facts below each other under their title. */
    public static Node group(String title, List<Fact> facts) {
        GridPane rows = new GridPane();
        rows.getStyleClass().add("facts");
        facts.forEach(fact -> add(rows, fact));
        VBox box = new VBox(head(title), rows);
        box.setAccessibleText(title);
        return box;
    }

    /** The title of a group. */
    public static Label head(String title) {
        return Parts.label(title, "head", "details-head");
    }

    private static void add(GridPane rows, Fact fact) {
        Label name = Parts.label(fact.name(), "cell-text", "second");
        name.setMinWidth(NAMES);
        name.setMaxWidth(WIDEST);
        name.setTooltip(new Tooltip(fact.name()));
        Text text = new Text(fact.text());
        text.getStyleClass().addAll("data", "fact-text");
        TextFlow flow = new TextFlow(text);
        flow.getStyleClass().add("fact-flow");
        if (!fact.aside().isEmpty()) {
            Text aside = new Text(" " + fact.aside());
            aside.getStyleClass().addAll("data", "fact-aside");
            flow.getChildren().add(aside);
        }
        flow.setAccessibleText(fact.name() + ": " + fact.text() + (fact.aside().isEmpty() ? "" : ", " + fact.aside()));
        Region line = new Region();
        line.getStyleClass().add("fact-line");
        int row = rows.getRowCount();
        rows.add(name, 0, row);
        rows.add(flow, 1, row);
        rows.add(line, 0, row + 1, 2, 1);
        GridPane.setValignment(name, VPos.TOP);
        GridPane.setHgrow(flow, Priority.ALWAYS);
    }
}
