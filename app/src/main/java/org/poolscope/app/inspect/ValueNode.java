package org.poolscope.app.inspect;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;
import org.poolscope.model.value.ValueText;

/**
 * One row of a nested value.
 *
 * @param name
 *            key, index or field
 * @param value
 *            what is there
 * @param above
 *            the row it lies in, null at the top
 */
record ValueNode(String name, Value value, @Nullable ValueNode above) {
    private static final int LONGEST = 160;

    /** The parts from number {@code from} on, at most {@code most} of them. */
    List<ValueNode> parts(int from, int most) {
        List<ValueNode> parts = new ArrayList<>();
        for (int i = from; i < Math.min((long) from + most, size()); i++) {
            parts.add(part(i));
        }
        return parts;
    }

    /** How many parts it has; a value that contains itself has none the second time. */
    int size() {
        return cycle() ? 0 : switch (value) {
            case Container.Sequence sequence -> sequence.items().size();
            case Container.Deque deque -> deque.items().size();
            case Container.NamedTuple tuple -> tuple.items().size();
            case Container.Mapping mapping -> mapping.size();
            case Container.Instance instance -> members(instance).size();
            case Numeric.ObjectArray objects -> objects.items().size();
            default -> 0;
        };
    }

    /** Whether it is a value that it lies in. */
    boolean cycle() {
        for (ValueNode outer = above; outer != null; outer = outer.above) {
            if (value instanceof Container && outer.value.equals(value)) {
                return true;
            }
        }
        return false;
    }

    /** One line of it; the parts of a container say the rest. */
    String text() {
        return cycle() ? "contains itself, see above" : ValueText.cell(value, LONGEST);
    }

    private ValueNode part(int i) {
        return switch (value) {
            case Container.Sequence sequence -> below("[" + i + "]", sequence.items().get(i));
            case Container.Deque deque -> below("[" + i + "]", deque.items().get(i));
            case Container.NamedTuple tuple -> below(tuple.fields().size() > i ? tuple.fields().get(i) : "[" + i + "]",
                    tuple.items().get(i));
            case Container.Mapping mapping -> below(key(mapping.key(i)), mapping.value(i));
            case Container.Instance instance -> members(instance).get(i);
            case Numeric.ObjectArray objects -> below("[" + i + "]", objects.items().get(i));
            default -> this;
        };
    }

    private List<ValueNode> members(Container.Instance instance) {
        List<ValueNode> members = new ArrayList<>();
        add(members, "called with", instance.arguments());
        add(members, "contents", instance.base());
        add(members, "state", instance.state());
        return members;
    }

    private void add(List<ValueNode> members, String title, @Nullable Value member) {
        if (member != null) {
            members.add(below(title, member));
        }
    }

    private ValueNode below(String part, Value partValue) {
        return new ValueNode(part, partValue, this);
    }

    private static String key(Value key) {
        return key instanceof Value.Text(String text) && !text.isEmpty() ? text : ValueText.repr(key, LONGEST);
    }
}
