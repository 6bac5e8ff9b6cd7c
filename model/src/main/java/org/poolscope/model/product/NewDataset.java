package org.poolscope.model.product;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;

/** New datasets with the metadata that fdi 2.8.1 gives them, so that it takes ours for its own. */
final class NewDataset {
    private static final String HISTORY = "Named positional and keyword arguments, relevant context, and input data to"
            + " the pipeline or task that generated this product.";

    private NewDataset() {}

    static Container.Instance array(String className, Value data, Optional<String> unit, String description) {
        MetaData meta = start(description)
                .with("shape", shape("Number of elements in each dimension. Quick changers to the right.",
                        data instanceof Value.None ? Value.None.NONE : longs(ArrayShape.of(data))))
                .with("type", text("Data Type identification.", "ArrayDataset", className))
                .with("unit", StringParameter.of("Unit of every element.", Value.None.NONE, "")
                        .withValue(unit.<Value>map(Value.Text::new).orElse(Value.None.NONE)))
                .with("typecode", text("Python internal storage code.", Parameter.UNKNOWN, TypeCode.of(data)))
                .with("numpyType", StringParameter.of("Numpy format of self.data.", Value.None.NONE, "")
                        .withValue(Value.None.NONE))
                .with("endian", text("Byte order of data.", "<", "<").with("valid", orders()))
                .with("version", text("Version of dataset", "0.4", "0.4"))
                .with("FORMATV", text("Version of dataset schema and revision", "1.8.0.5", "1.8.0.5"));
        return Members.NONE.with(Dataset.META, meta.stored()).with(Dataset.DATA, data).as(className);
    }

    static Container.Instance table(SequencedMap<String, Column> columns, String description) {
        return table("TableDataset", columns, description);
    }

    static Container.Instance history() {
        SequencedMap<String, Column> columns = new LinkedHashMap<>();
        for (String name : List.of("Name", "Reference")) {
            columns.put(name, Column.of(list(List.of()), Optional.of(""), name));
        }
        return table("History", columns, HISTORY);
    }

    private static Container.Instance table(String className, SequencedMap<String, Column> columns, String about) {
        List<Long> shape = new ArrayList<>();
        shape.add((long) columns.size());
        columns.values().stream().findFirst().map(ArrayDataset::shape).filter(rows -> !rows.isEmpty())
                .ifPresent(rows -> shape.add(rows.getFirst()));
        MetaData meta = start(about).with("shape", shape("Number of columns and rows.", longs(shape)))
                .with("type", text("Data Type identification.", "TableDataset", "TableDataset"))
                .with("version", text("Version of dataset", "0.3", "0.3"))
                .with("FORMATV", text("Version of dataset schema and revision", "1.6.0.3", "1.6.0.3"));
        Members members = Members.NONE.with(Dataset.META, meta.stored());
        for (var column : columns.entrySet()) {
            members = members.with(column.getKey(), column.getValue().stored());
        }
        return members.as(className);
    }

    private static MetaData start(String description) {
        return MetaData.empty().with("description",
                text("Description of this dataset", Parameter.UNKNOWN, description));
    }

    private static Parameter text(String description, String defaultValue, String value) {
        return StringParameter.of(description, new Value.Text(defaultValue), value);
    }

    private static Parameter shape(String description, Value shape) {
        return NumericParameter.of(description, shape, "").with("type", new Value.Text("list"))
                .with("default", list(List.of())).with("typecode", new Value.Text(""));
    }

    private static Value longs(List<Long> numbers) {
        return list(numbers.stream().<Value>map(Value.Int::new).toList());
    }

    private static Value orders() {
        // The last name but one is misspelt in fdi too.
        String[] names = {"big", ">", "little", "<", "native", "=", "nework", "!"};
        List<Value> pairs = new ArrayList<>();
        for (int i = 0; i < names.length; i += 2) {
            pairs.add(list(List.of(new Value.Text(names[i]), new Value.Text(names[i + 1]))));
        }
        return list(pairs);
    }

    private static Container.Sequence list(List<Value> items) {
        return new Container.Sequence(Container.Sequence.SequenceType.LIST, items);
    }
}
