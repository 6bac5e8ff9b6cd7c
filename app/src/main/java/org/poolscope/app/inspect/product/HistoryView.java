package org.poolscope.app.inspect.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.poolscope.app.inspect.Fact;
import org.poolscope.app.inspect.FactsView;
import org.poolscope.app.look.Parts;
import org.poolscope.model.product.History;
import org.poolscope.model.product.Parameter;
import org.poolscope.model.value.Value;

/** How a product was made: from which inputs and with which arguments. */
final class HistoryView extends ScrollPane {
    HistoryView(History history) {
        List<Fact> inputs = new ArrayList<>();
        for (Map.Entry<String, Value> input : history.inputs().entrySet()) {
            inputs.add(Fact.of(input.getKey(), ParameterText.of(input.getValue())));
        }
        List<Fact> arguments = new ArrayList<>();
        for (Map.Entry<String, Parameter> argument : history.arguments().entrySet()) {
            arguments.add(new Fact(argument.getKey(), ParameterText.of(argument.getValue()),
                    ParameterText.unit(argument.getValue())));
        }
        setContent(inputs.isEmpty() && arguments.isEmpty()
                ? Parts.empty("history", "This product does not say how it was made.")
                : content(inputs, arguments));
        setFitToWidth(true);
        setFitToHeight(true);
        getStyleClass().add("surface");
    }

    private static Node content(List<Fact> inputs, List<Fact> arguments) {
        VBox box = new VBox(12);
        if (!inputs.isEmpty()) {
            box.getChildren().add(FactsView.group("Made from", inputs));
        }
        if (!arguments.isEmpty()) {
            box.getChildren().add(FactsView.group("With", arguments));
        }
        box.getStyleClass().addAll("details", "surface");
        return box;
    }
}
