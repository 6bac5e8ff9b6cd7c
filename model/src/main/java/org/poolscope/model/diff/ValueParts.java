package org.poolscope.model.diff;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.poolscope.model.array.DType;
import org.poolscope.model.product.FineTime;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;
import org.poolscope.model.value.ValueText;

/** The parts of a value by the names that a comparison gives them. */
public final class ValueParts {
    private static final String ATTRIBUTE = "_ATTR_";
    private static final int WIDEST = 200;

    private ValueParts() {}

    /** The part of that name, such as a key, an attribute or {@code [3]}; empty if there is none. */
    public static Optional<Value> part(Value whole, String name) {
        return switch (whole) {
            case Container.Mapping mapping -> Optional.ofNullable(of(mapping).get(name));
            case Container.Instance object -> Optional.ofNullable(of(object).get(name));
            case Container.NamedTuple tuple -> Optional.ofNullable(of(tuple).get(name));
            case Container.Sequence sequence when name.matches("\\[\\d{1,9}]") -> item(sequence, name);
            case Numeric.Masked masked when name.equals("data") -> Optional.of(new Numeric.Array(masked.data()));
            case Numeric.Array(var data, _) when data.dtype() instanceof DType.Struct struct ->
                struct.fields().stream().filter(field -> field.name().equals(name)).findFirst()
                        .map(field -> new Numeric.Array(data.field(field)));
            default -> Optional.empty();
        };
    }

    private static Optional<Value> item(Container.Sequence sequence, String name) {
        int at = Integer.parseInt(name, 1, name.length() - 1, 10);
        return at < sequence.items().size() ? Optional.of(sequence.items().get(at)) : Optional.empty();
    }

    /** Values by key; a key that is no text is named by what Python prints. */
    static Map<String, Value> of(Container.Mapping mapping) {
        Map<String, Value> parts = new LinkedHashMap<>();
        for (int i = 0; i < mapping.size(); i++) {
            Value key = mapping.key(i);
            String name = key instanceof Value.Text(String text) ? text : ValueText.repr(key, WIDEST);
            parts.put(parts.containsKey(name) ? name + " (" + i + ")" : name, mapping.value(i));
        }
        return parts;
    }

    /** Attributes of an object by name; a product's time is one value, as fdi shows it. */
    static Map<String, Value> of(Container.Instance object) {
        Map<String, Value> parts = new LinkedHashMap<>();
        Optional<FineTime> time = FineTime.from(object);
        if (time.isPresent()) {
            parts.put("time", new Value.Text(time.get().toString()));
            return parts;
        }
        Value base = object.base();
        if (base != null) {
            parts.put("contents", base);
        }
        Value arguments = object.arguments();
        if (arguments != null) {
            parts.put("arguments", arguments);
        }
        Value state = object.state();
        if (state instanceof Container.Mapping mapping) {
            of(mapping).forEach((name, value) -> parts
                    .put(name.startsWith(ATTRIBUTE) ? name.substring(ATTRIBUTE.length()) : name, value));
        } else if (state != null) {
            parts.put("state", state);
        }
        return parts;
    }

    static Map<String, Value> of(Container.NamedTuple tuple) {
        Map<String, Value> parts = new LinkedHashMap<>();
        for (int i = 0; i < tuple.items().size(); i++) {
            parts.put(tuple.fields().get(i), tuple.items().get(i));
        }
        return parts;
    }
}
