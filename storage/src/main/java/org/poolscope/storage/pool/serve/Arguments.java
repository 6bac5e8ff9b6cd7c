package org.poolscope.storage.pool.serve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.poolscope.model.product.Urn;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;
import org.poolscope.storage.pool.json.JsonReader;

/** What a method of a pool is called with: in their order, and by name. */
record Arguments(List<Value> ordered, Map<String, Value> named) {
    private static final String JOINT = "__";

    /** From a body {@code [[…], {…}]}. */
    static Arguments of(byte[] body) throws Refusal {
        Value tree;
        try {
            tree = JsonReader.read(body, "the body");
        } catch (SourceException e) {
            throw new Refusal(Refusal.BAD_REQUEST, "ValueError", e.what());
        }
        if (tree instanceof Container.Sequence pair && pair.items().size() == 2
                && pair.items().get(0) instanceof Container.Sequence ordered
                && pair.items().get(1) instanceof Container.Mapping named) {
            Map<String, Value> byName = new LinkedHashMap<>();
            for (int i = 0; i < named.size(); i++) {
                byName.put(text(named.key(i)), named.value(i));
            }
            return new Arguments(List.copyOf(ordered.items()), byName);
        }
        throw new Refusal(Refusal.BAD_REQUEST, "ValueError",
                "The body of a call is a list of arguments and a map of named ones.");
    }

    /** From an address; all of them are texts, and nothing is guessed. The last of {@code most} takes what is left. */
    static Arguments of(String text, int most, boolean lastIsUrn) {
        List<String> parts = new ArrayList<>(List.of(text.split(JOINT, -1)));
        while (parts.size() > most) {
            // A tag may hold the joint; a URN that follows it cannot.
            int at = lastIsUrn ? 0 : most - 1;
            parts.set(at, parts.get(at) + JOINT + parts.remove(at + 1));
        }
        return new Arguments(parts.stream().<Value>map(Value.Text::new).toList(), Map.of());
    }

    static Arguments none() {
        return new Arguments(List.of(), Map.of());
    }

    /** Argument number {@code i}, or that of this name; None counts as not given. */
    Optional<Value> get(int i, String name) {
        Value given = i < ordered.size() ? ordered.get(i) : named.get(name);
        return given == null || given instanceof Value.None ? Optional.empty() : Optional.of(given);
    }

    Value required(int i, String name) throws Refusal {
        return get(i, name).orElseThrow(() -> new Refusal(Refusal.UNPROCESSABLE, "TypeError",
                "missing 1 required positional argument: '" + name + "'."));
    }

    /** The text of argument number {@code i}. */
    String text(int i, String name) throws Refusal {
        return text(required(i, name));
    }

    /** A text, or fails. */
    static String text(Value value) throws Refusal {
        if (value instanceof Value.Text(String text)) {
            return text;
        }
        throw new Refusal(Refusal.UNPROCESSABLE, "TypeError", "a string is needed.");
    }

    /** The URN of an argument: a text, an Urn or a reference to a product. */
    static Urn urn(Value value) throws Refusal {
        Value inner = value;
        for (String name : List.of("urnobj", "urn")) {
            if (inner instanceof Container.Instance object) {
                inner = org.poolscope.model.product.Members.of(object).get(name).orElse(inner);
            }
        }
        try {
            return Urn.parse(text(inner));
        } catch (IllegalArgumentException e) {
            throw new Refusal(Refusal.UNPROCESSABLE, "ValueError", String.valueOf(e.getMessage()));
        }
    }

    /** The URNs of an argument: one, or a list of them. */
    static List<Urn> urns(Value value) throws Refusal {
        if (!(value instanceof Container.Sequence list)) {
            return List.of(urn(value));
        }
        List<Urn> urns = new ArrayList<>();
        for (Value each : list.items()) {
            urns.add(urn(each));
        }
        return urns;
    }
}
