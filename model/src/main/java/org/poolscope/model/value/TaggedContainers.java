package org.poolscope.model.value;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.array.FloatText;

/**
 * Writes values made of values, without recursion, so that deep nesting needs no stack. Knows which containers are open,
 * so that a cycle ends; counts what lies in containers that occur again, so that parts shared many times cannot grow
 * without bound.
 */
final class TaggedContainers {
    /** Deeper nesting is not followed, for the sake of whatever reads the text. */
    static final int DEEPEST = 1000;
    /** Values written below containers that have been written before. */
    private static final long REPEATED = 1_000_000;
    private static final String TOO_MANY = "the same parts again, too many to write out";
    private static final int CLOSED = -1;
    private static final int NEW = -2;

    private final TaggedWriter values;
    private final JsonSink out;
    private final IdentityHashMap<Value, Integer> levels = new IdentityHashMap<>();
    private final Deque<Frame> frames = new ArrayDeque<>();
    private int depth;
    private int repeating;
    private long repeated;

    TaggedContainers(TaggedWriter values, JsonSink out) {
        this.values = values;
        this.out = out;
    }

    /** Writes a value with parts; called for a part by a step below, it only begins, and the loop does the rest. */
    void write(Value value) throws IOException {
        boolean outermost = frames.isEmpty();
        begin(value);
        while (outermost && !frames.isEmpty()) {
            Frame frame = frames.peek();
            if (frame.steps.hasNext()) {
                frame.steps.next().run();
            } else {
                frames.pop();
                end(frame);
            }
        }
    }

    private void begin(Value value) throws IOException {
        boolean isLevel = !(value instanceof Value.EnumMember || value instanceof Value.SliceOf);
        int level = isLevel ? levels.getOrDefault(value, NEW) : NEW;
        if (level >= 0) {
            cycle(depth - level);
        } else if (depth >= DEEPEST) {
            values.unreadable("nested more than " + DEEPEST + " levels deep");
        } else if (isExhausted()) {
            values.unreadable(TOO_MANY);
        } else {
            open(value, isLevel, level == CLOSED);
        }
    }

    private void open(Value value, boolean isLevel, boolean again) throws IOException {
        if (isLevel) {
            levels.put(value, depth++);
        }
        repeating += again ? 1 : 0;
        out.beginObject();
        frames.push(new Frame(value, isLevel, again, steps(value).iterator()));
    }

    private void end(Frame frame) throws IOException {
        out.endObject();
        repeating -= frame.again ? 1 : 0;
        if (frame.isLevel) {
            depth--;
            levels.put(frame.value, CLOSED);
        }
    }

    /** The steps that write a value; each writes at most one part, as the last thing it does. */
    private Stream<Step> steps(Value value) {
        return switch (value) {
            case Container.Sequence sequence -> sequence(sequence);
            case Container.Deque deque -> Stream.concat(Stream.of(() -> {
                values.tag("deque");
                values.tree("maxlen", deque.maxLength());
            }), items("v", deque.items()));
            case Container.NamedTuple tuple -> Stream.concat(Stream.of(() -> {
                values.tag("namedtuple");
                values.field("class", tuple.className());
                values.tree("fields", tuple.fields());
            }), items("v", tuple.items()));
            case Container.Mapping mapping -> mapping(mapping);
            case Container.Instance instance -> instance(instance);
            case Numeric.ObjectArray array -> Stream.concat(Stream.of(() -> {
                values.tag("ndarray");
                values.tree("dtype", DTypeForm.of(array.dtype()));
                values.tree("shape", array.shape());
                values.field("order", array.order());
            }), items("data", array.items()));
            case Value.EnumMember member -> Stream.of(() -> {
                values.tag("enum");
                values.field("class", member.className());
                values.tree("name", member.name());
                values.field("value", member.value());
            });
            case Value.SliceOf(Value start, Value stop, Value step) ->
                Stream.concat(Stream.of(() -> values.tag("slice")), items("v", List.of(start, stop, step)));
            default -> throw new IllegalArgumentException("has no parts");
        };
    }

    private Stream<Step> sequence(Container.Sequence sequence) {
        List<Value> items = sequence.items();
        Stream<Step> tag = Stream.of(() -> values.tag(switch (sequence.type()) {
            case LIST -> "list";
            case TUPLE -> "tuple";
            case SET -> "set";
            case FROZENSET -> "frozenset";
        }));
        Stream<Step> parts = switch (sequence.type()) {
            case SET, FROZENSET -> items("v", items.stream().sorted(TaggedWriter.byRepr()).toList());
            case LIST, TUPLE -> values.shortens() && ShortForm.isLongNumberList(items)
                    ? Stream.concat(Stream.of(() -> values.shortForm().numbers(items)),
                            Stream.concat(items("head", ShortForm.head(items)), items("tail", ShortForm.tail(items))))
                    : items("v", items);
        };
        return Stream.concat(tag, parts);
    }

    private Stream<Step> mapping(Container.Mapping mapping) {
        Stream<Step> start = Stream.of(() -> {
            values.tag(switch (mapping.type()) {
                case DICT -> "dict";
                case ORDERED -> "ordereddict";
                case COUNTER -> "counter";
                case DEFAULT -> "defaultdict";
            });
            if (mapping.type() == Container.Mapping.MappingType.DEFAULT) {
                values.tree("factory", mapping.factory());
            }
            begin("v");
        });
        Stream<Step> pairs = IntStream.range(0, 3 * mapping.size()).mapToObj(i -> switch (i % 3) {
            case 0 -> () -> {
                out.beginArray();
                values.write(mapping.key(i / 3));
            };
            case 1 -> () -> values.write(mapping.value(i / 3));
            default -> out::endArray;
        });
        return Stream.concat(start, bounded(pairs, 3));
    }

    private Stream<Step> instance(Container.Instance instance) {
        return Stream.of(() -> {
            values.tag("instance");
            values.field("class", instance.className());
            if (instance.isClassic()) {
                values.tree("classic", true);
            }
            if (showsArguments(instance)) {
                part("args", instance.arguments());
            }
        }, () -> {
            if (instance.base() instanceof Value.Real(double number)) {
                values.tree("base", Map.of("t", "float", "v", FloatText.repr(number)));
            } else {
                part("base", instance.base());
            }
        }, () -> part("state", instance.state()));
    }

    /** An object with a state is told by it; exceptions, which keep what they say in their arguments, by both. */
    private boolean showsArguments(Container.Instance instance) {
        String className = instance.className();
        return !values.shortens() || instance.state() == null || className.startsWith("builtins.")
                || className.startsWith("exceptions.");
    }

    private void part(String name, @Nullable Value part) throws IOException {
        if (part != null) {
            values.field(name, part);
        }
    }

    private Stream<Step> items(String name, List<Value> items) {
        return Stream.concat(Stream.of(() -> begin(name)), bounded(items.stream().map(item -> () -> values.write(item)),
                1));
    }

    private void begin(String name) throws IOException {
        out.name(name);
        out.beginArray();
    }

    /** The steps of a list, ended early, and said so, once too many repeated parts have been written. */
    private Stream<Step> bounded(Stream<Step> parts, int stepsPerPart) {
        int[] done = {0};
        Stream<Step> allowed = parts.takeWhile(_ -> done[0]++ % stepsPerPart != 0 || allowsOneMore());
        return Stream.concat(allowed, Stream.of(() -> {
            if (isExhausted()) {
                values.unreadable(TOO_MANY);
            }
            out.endArray();
        }));
    }

    private boolean allowsOneMore() {
        repeated += repeating > 0 ? 1 : 0;
        return !isExhausted();
    }

    private boolean isExhausted() {
        return repeating > 0 && repeated > REPEATED;
    }

    private void cycle(int up) throws IOException {
        out.beginObject();
        values.tag("cycle");
        values.tree("up", up);
        out.endObject();
    }

    /** Writes a piece of a value. */
    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    /** A value that is being written. */
    private record Frame(Value value, boolean isLevel, boolean again, Iterator<Step> steps) {}
}
