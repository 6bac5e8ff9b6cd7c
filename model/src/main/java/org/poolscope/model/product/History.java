package org.poolscope.model.product;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;

/** What a product was made from: inputs as rows of name and reference, arguments as parameters of the metadata. */
public final class History extends TableDataset {
    /** Parameters that every table has; the others are arguments. */
    private static final Set<String> OWN = Set.of("description", "shape", "type", "version", "FORMATV");

    History(Container.Instance stored) {
        super(stored);
    }

    /** A history of nothing. */
    public static History empty() {
        return new History(NewDataset.history());
    }

    /** Inputs by name: a URN, a file name or whatever was given; empty if there are none. */
    public SequencedMap<String, Value> inputs() {
        SequencedMap<String, Value> inputs = new LinkedHashMap<>();
        List<Value> names = column("Name");
        List<Value> references = column("Reference");
        for (int i = 0; i < Math.min(names.size(), references.size()); i++) {
            inputs.put(names.get(i) instanceof Value.Text(String name) ? name : Integer.toString(i), references.get(i));
        }
        return inputs;
    }

    /** Arguments by name. */
    public SequencedMap<String, Parameter> arguments() {
        SequencedMap<String, Parameter> arguments = new LinkedHashMap<>(meta().parameters());
        arguments.keySet().removeAll(OWN);
        return arguments;
    }

    private List<Value> column(String name) {
        ArrayDataset column = columns().get(name);
        return column != null && column.data() instanceof Container.Sequence list ? list.items() : List.of();
    }
}
