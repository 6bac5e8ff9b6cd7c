package org.poolscope.app.compare;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.poolscope.app.inspect.Fact;
import org.poolscope.app.inspect.FactsView;
import org.poolscope.app.look.Icons;
import org.poolscope.app.look.Parts;
import org.poolscope.model.diff.Comparison;

/** Beside the tree of differences: what was compared, and the selected difference with its whole texts. */
final class CompareDetailsView extends VBox {
    private final CompareModel model;

    CompareDetailsView(CompareModel model) {
        this.model = model;
        getStyleClass().add("details");
        model.found().subscribe(_ -> select(List.of()));
    }

    /** Shows a row of the tree. */
    void select(DiffRow row) {
        List<Fact> facts = new ArrayList<>(List.of(Fact.of("Place", String.join("/", row.names())),
                Fact.of("Differs", row.kind()), Fact.of("Left", row.left()), Fact.of("Right", row.right()),
                Fact.of("Elements", row.elements())));
        facts.removeIf(fact -> fact.text().isEmpty());
        select(facts);
    }

    private void select(List<Fact> facts) {
        Label title = Parts.label("Differences", "title");
        title.setGraphic(Icons.of("join"));
        List<Fact> compared = new ArrayList<>(List.of(Fact.of("Left", model.left().get().address()),
                Fact.of("Right", model.right().get().address()), Fact.of("Tolerance", model.tolerance().get())));
        Comparison found = model.found().get();
        if (found != null) {
            compared.add(Fact.of("Found", found.summary()));
        }
        getChildren().setAll(title, FactsView.group("Compared", compared));
        if (!facts.isEmpty()) {
            getChildren().add(FactsView.group("Selected", facts));
        }
    }
}
