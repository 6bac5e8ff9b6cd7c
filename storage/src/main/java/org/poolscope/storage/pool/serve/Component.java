package org.poolscope.storage.pool.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.poolscope.model.product.Members;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;

/** A part of a product, found by names: of members, of {@code meta} and {@code data}, or of a parameter. */
final class Component {
    private static final String ATTRIBUTE = "_ATTR_";

    private Component() {}

    /** The part at a path, or the names of what it has. */
    static Answer answer(Value product, List<String> path, boolean names) throws Refusal, SourceException {
        Value at = product;
        for (String name : path) {
            at = child(at, name).orElseThrow(() -> new Refusal(Refusal.BAD_REQUEST, "KeyError",
                    "The product has no attribute or member: " + name + "."));
        }
        return Answer.ok(names ? Results.texts(names(at)) : at, "OK.");
    }

    private static Optional<Value> child(Value at, String name) {
        if (at instanceof Container.Mapping map) {
            return Members.of(map).get(name);
        }
        if (!(at instanceof Container.Instance object)) {
            return Optional.empty();
        }
        Members members = Members.of(object);
        Optional<Value> found = members.get(name).or(() -> members.get(ATTRIBUTE + name));
        if (found.isPresent()) {
            return found;
        }
        return members.orNone(ATTRIBUTE + "meta") instanceof Container.Instance meta
                && Members.of(meta).orNone(name) instanceof Container.Instance parameter
                        ? Members.of(parameter).get("value")
                        : Optional.empty();
    }

    private static List<String> names(Value at) {
        Members members = switch (at) {
            case Container.Instance object -> Members.of(object);
            case Container.Mapping map -> Members.of(map);
            default -> Members.NONE;
        };
        List<String> names = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            String name = members.name(i);
            names.add(name.startsWith(ATTRIBUTE) ? name.substring(ATTRIBUTE.length()) : name);
        }
        return names;
    }
}
