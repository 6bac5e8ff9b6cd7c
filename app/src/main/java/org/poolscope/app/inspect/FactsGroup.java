package org.poolscope.app.inspect;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.poolscope.app.look.Parts;

/** Lines of names and answers under a title. Answers that change often change in place. */
public final class FactsGroup extends VBox {
    private static final double NAMES = 104;
    private static final double WIDEST = 150;

    private final GridPane rows = new GridPane();
    private List<Fact> shown = List.of();

    /** A title without lines so far. */
    public FactsGroup(String title) {
        rows.getStyleClass().add("facts");
        getChildren().addAll(FactsView.head(title), rows);
        setAccessibleText(title);
    }

    /** Shows these lines and no others. */
    public void show(List<Fact> facts) {
        if (facts.equals(shown)) {
            return;
        }
        boolean same = facts.size() == shown.size();
        for (int i = 0; same && i < facts.size(); i++) {
            same = facts.get(i).name().equals(shown.get(i).name());
        }
        if (!same) {
            rows.getChildren().clear();
            facts.forEach(this::add);
        }
        for (int i = 0; i < facts.size(); i++) {
            if (!same || !facts.get(i).equals(shown.get(i))) {
                tell((TextFlow) rows.getChildren().get(3 * i + 1), facts.get(i));
            }
        }
        shown = List.copyOf(facts);
    }

    private void add(Fact fact) {
        Label name = Parts.label(fact.name(), "cell-text", "second");
        name.setMinWidth(NAMES);
        name.setMaxWidth(WIDEST);
        name.setTooltip(new Tooltip(fact.name()));
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("fact-flow");
        Region line = new Region();
        line.getStyleClass().add("fact-line");
        int row = rows.getRowCount();
        rows.add(name, 0, row);
        rows.add(flow, 1, row);
        rows.add(line, 0, row + 1, 2, 1);
        GridPane.setValignment(name, VPos.TOP);
        GridPane.setHgrow(flow, Priority.ALWAYS);
    }

    private static void tell(TextFlow flow, Fact fact) {
        put(flow, 0, fact.text(), "fact-text");
        put(flow, 1, fact.aside().isEmpty() ? "" : " " + fact.aside(), "fact-aside");
        flow.setAccessibleText(fact.name() + ": " + fact.text() + (fact.aside().isEmpty() ? "" : ", " + fact.aside()));
    }

    private static void put(TextFlow flow, int part, String words, String style) {
        if (part < flow.getChildren().size()) {
            ((Text) flow.getChildren().get(part)).setText(words);
        } else if (part == 0 || !words.isEmpty()) {
            Text text = new Text(words);
            text.getStyleClass().addAll("data", style);
            flow.getChildren().add(text);
        }
    }
}
