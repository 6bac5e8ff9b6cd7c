package org.poolscope.model.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;

/** The members of a stored object: names and values in stored order. Immutable; changing gives another. */
public final class Members {
    /** No members. */
    public static final Members NONE = new Members(List.of());

    /** Name, value, name, value, …; every name a {@link Value.Text}. */
    private final List<Value> pairs;

    private Members(List<Value> pairs) {
        this.pairs = pairs;
    }

    /** The members of {@code object}; none if its state is no map. */
    public static Members of(Container.Instance object) {
        return object.state() instanceof Container.Mapping map ? of(map) : NONE;
    }

    /** The entries of a map whose keys are texts; others are left out. */
    public static Members of(Container.Mapping map) {
        for (int i = 0; i < map.size(); i++) {
            if (!(map.key(i) instanceof Value.Text)) {
                return withoutOtherKeys(map);
            }
        }
        return new Members(map.pairs());
    }

    private static Members withoutOtherKeys(Container.Mapping map) {
        List<Value> kept = new ArrayList<>();
        for (int i = 0; i < map.size(); i++) {
            if (map.key(i) instanceof Value.Text) {
                kept.add(map.key(i));
                kept.add(map.value(i));
            }
        }
        return new Members(kept);
    }

    /** How many. */
    public int size() {
        return pairs.size() / 2;
    }

    /** Name number {@code i}. */
    public String name(int i) {
        return ((Value.Text) pairs.get(2 * i)).value();
    }

    /** Value number {@code i}. */
    public Value value(int i) {
        return pairs.get(2 * i + 1);
    }

    /** The value of that name, empty if there is no such member. */
    public Optional<Value> get(String name) {
        int at = indexOf(name);
        return at < 0 ? Optional.empty() : Optional.of(value(at));
    }

    /** The value of that name, None if there is no such member. */
    public Value orNone(String name) {
        int at = indexOf(name);
        return at < 0 ? Value.None.NONE : value(at);
    }

    /** The text of that name, null if it is absent or no text. */
    public @Nullable String text(String name) {
        return orNone(name) instanceof Value.Text(String text) ? text : null;
    }

    /** Where the member stands, -1 if there is none of that name. */
    public int indexOf(String name) {
        for (int i = 0; i < size(); i++) {
            if (name.equals(name(i))) {
                return i;
            }
        }
        return -1;
    }

    /** With that member set where it stands, or added at the end. */
    public Members with(String name, Value value) {
        int at = indexOf(name);
        if (at < 0) {
            return inserted(size(), name, value);
        }
        List<Value> changed = new ArrayList<>(pairs);
        changed.set(2 * at + 1, value);
        return new Members(changed);
    }

    /** With a new member before number {@code at}; one of that name must not be there yet. */
    public Members inserted(int at, String name, Value value) {
        List<Value> longer = new ArrayList<>(pairs.size() + 2);
        longer.addAll(pairs.subList(0, 2 * at));
        longer.add(new Value.Text(name));
        longer.add(value);
        longer.addAll(pairs.subList(2 * at, pairs.size()));
        return new Members(longer);
    }

    /** Without that member; the same if there is none. */
    public Members without(String name) {
        int at = indexOf(name);
        if (at < 0) {
            return this;
        }
        List<Value> shorter = new ArrayList<>(pairs);
        shorter.subList(2 * at, 2 * at + 2).clear();
        return new Members(shorter);
    }

    /** A plain map of them. */
    public Container.Mapping map() {
        return new Container.Mapping(Container.Mapping.MappingType.DICT, pairs, null);
    }

    /** An object of that class (the name without its package) with these members. */
    public Container.Instance as(String className) {
        return new Container.Instance(className, false, null, null, map());
    }
}
