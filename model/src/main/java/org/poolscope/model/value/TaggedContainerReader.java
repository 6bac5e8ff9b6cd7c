package org.poolscope.model.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.ElementWriter;
import org.poolscope.model.array.Kind;
import org.poolscope.model.value.Container.Mapping.MappingType;
import org.poolscope.model.value.Container.Sequence.SequenceType;

/**
 * Reads the containers of the tagged form. A container exists before its parts, so that a cycle can point at it and deep
 * nesting needs no stack: only what an object is made from has to be whole before the object is.
 */
final class TaggedContainerReader {
    /** The tags that are read here. */
    static final Set<String> TAGS = Set.of("list", "tuple", "set", "frozenset", "deque", "namedtuple", "dict",
            "ordereddict", "counter", "defaultdict", "instance", "ndarray", "cycle");

    private final TaggedReader values;
    private final List<Frame> open = new ArrayList<>();

    TaggedContainerReader(TaggedReader values) {
        this.values = values;
    }

    /** Reads a value whole, parts included. */
    Value read(@Nullable Object plain) {
        int outside = open.size();
        Value value = values.begin(plain);
        while (open.size() > outside) {
            Frame frame = open.getLast();
            if (frame.parts.hasNext()) {
                frame.items.add(values.begin(frame.parts.next()));
            } else {
                open.removeLast();
            }
        }
        return value;
    }

    /** A container whose parts will be read by the loop of {@link #read}. */
    Value begin(String tag, TaggedNode node) {
        if (open.size() >= TaggedContainers.DEEPEST) {
            throw new IllegalArgumentException("Nested more than " + TaggedContainers.DEEPEST + " levels deep.");
        }
        return switch (tag) {
            case "list" -> sequence(SequenceType.LIST, node);
            case "tuple" -> sequence(SequenceType.TUPLE, node);
            case "set" -> sequence(SequenceType.SET, node);
            case "frozenset" -> sequence(SequenceType.FROZENSET, node);
            case "deque" -> deque(node);
            case "namedtuple" -> namedTuple(node);
            case "dict" -> mapping(MappingType.DICT, node);
            case "ordereddict" -> mapping(MappingType.ORDERED, node);
            case "counter" -> mapping(MappingType.COUNTER, node);
            case "defaultdict" -> mapping(MappingType.DEFAULT, node);
            case "instance" -> instance(node);
            case "ndarray" -> array(node);
            default -> cycle(node.integer("up"));
        };
    }

    private Value sequence(SequenceType type, TaggedNode node) {
        List<Value> items = new ArrayList<>();
        Value list = new Container.Sequence(type, Collections.unmodifiableList(items));
        open(list, items, node.list("v"));
        return list;
    }

    private Value deque(TaggedNode node) {
        Object bound = node.get("maxlen");
        List<Value> items = new ArrayList<>();
        Value deque = new Container.Deque(Collections.unmodifiableList(items),
                bound == null ? null : TaggedNode.integer(bound).longValueExact());
        open(deque, items, node.list("v"));
        return deque;
    }

    private Value namedTuple(TaggedNode node) {
        List<Value> items = new ArrayList<>();
        List<String> fields = node.list("fields").stream().map(TaggedNode::text).toList();
        Value tuple = new Container.NamedTuple(node.text("class"), fields, Collections.unmodifiableList(items));
        List<?> parts = node.list("v");
        if (parts.size() != fields.size()) {
            throw new IllegalArgumentException("A named tuple has as many values as fields.");
        }
        open(tuple, items, parts);
        return tuple;
    }

    private Value mapping(MappingType type, TaggedNode node) {
        List<Object> flat = new ArrayList<>();
        for (Object each : node.list("v")) {
            List<?> pair = TaggedNode.list(each);
            if (pair.size() != 2) {
                throw new IllegalArgumentException("A dict holds pairs of a key and a value.");
            }
            flat.addAll(pair);
        }
        List<Value> pairs = new ArrayList<>(flat.size());
        Value mapping = new Container.Mapping(type, Collections.unmodifiableList(pairs), node.optionalText("factory"));
        open(mapping, pairs, flat);
        return mapping;
    }

    private Value instance(TaggedNode node) {
        int level = open.size();
        open.add(new Frame(null, List.of(), Collections.emptyIterator()));
        Container.Instance instance = new Container.Instance(node.text("class"),
                Boolean.TRUE.equals(node.map().get("classic")), part(node, "args"), part(node, "base"), null);
        open.set(level, new Frame(instance, List.of(), Collections.emptyIterator()));
        Value state = node.has("state") ? values.begin(node.get("state")) : null;
        if (state != null) {
            instance.fill(state);
        }
        return instance;
    }

    private @Nullable Value part(TaggedNode node, String name) {
        return node.has(name) ? read(node.get(name)) : null;
    }

    private Value array(TaggedNode node) {
        DType dtype = DTypeForm.read(node.get("dtype"));
        List<Long> shape = node.list("shape").stream().map(n -> TaggedNode.integer(n).longValueExact()).toList();
        String order = node.has("order") ? node.text("order") : "C";
        if (dtype.kind() == Kind.OBJECT) {
            List<Value> items = new ArrayList<>();
            Value array = new Numeric.ObjectArray(dtype, shape, order, Collections.unmodifiableList(items));
            open(array, items, node.list("data"));
            return array;
        }
        long[] lengths = shape.stream().mapToLong(Long::longValue).toArray();
        return new Numeric.Array(ElementWriter.array(dtype, lengths, order.equals("F"), node.list("data")),
                node.optionalText("class"));
    }

    private Value cycle(int up) {
        if (up < 1 || up > open.size()) {
            throw new IllegalArgumentException("There are no " + up + " containers above this cycle.");
        }
        Value target = open.get(open.size() - up).container;
        return Objects.requireNonNullElseGet(target, () -> {
            throw new IllegalArgumentException("An object cannot be part of what it is made from.");
        });
    }

    private void open(Value container, List<Value> items, List<?> parts) {
        open.add(new Frame(container, items, parts.iterator()));
    }

    /** A container that is being read, null while it does not exist yet, and what of it is still to come. */
    private record Frame(@Nullable Value container, List<Value> items, Iterator<?> parts) {}
}
