package org.poolscope.model.value;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value made of values. A container may hold itself, so equality is identity; its lists are read-only views that do
 * not change once the value has been handed out.
 */
public sealed interface Container extends Value
        permits Container.Sequence, Container.Deque, Container.NamedTuple, Container.Mapping, Container.Instance {

    /** A list, tuple or set, in the order it was stored. */
    final class Sequence implements Container {
        private final SequenceType type;
        private List<Value> items;

        /** Over {@code items}, not copied. */
        public Sequence(SequenceType type, List<Value> items) {
            this.type = type;
            this.items = items;
        }

        /** What Python calls it. */
        public enum SequenceType {
            LIST, TUPLE, SET, FROZENSET
        }

        /** What Python calls it. */
        public SequenceType type() {
            return type;
        }

        /** The parts. A list of many floats may be a compact one, see {@link RealList}. */
        public List<Value> items() {
            return items;
        }

        /** Sets the parts while the value is read, as it may contain itself; not to be called once handed out. */
        public void fill(List<Value> newItems) {
            items = newItems;
        }
    }

    /** A deque; {@code maxLength} null means no bound. */
    final class Deque implements Container {
        private final List<Value> items;
        private final @Nullable Long maxLength;

        /** Over {@code items}, not copied. */
        public Deque(List<Value> items, @Nullable Long maxLength) {
            this.items = items;
            this.maxLength = maxLength;
        }

        /** The parts, left to right. */
        public List<Value> items() {
            return items;
        }

        /** The bound on its length, null for none. */
        public @Nullable Long maxLength() {
            return maxLength;
        }
    }

    /** A tuple whose class has been described, so that its fields have names. */
    final class NamedTuple implements Container {
        private final String className;
        private final List<String> fields;
        private final List<Value> items;

        /** Over {@code items}, not copied. */
        public NamedTuple(String className, List<String> fields, List<Value> items) {
            this.className = className;
            this.fields = List.copyOf(fields);
            this.items = items;
        }

        /** Module and class. */
        public String className() {
            return className;
        }

        /** Names of the parts. */
        public List<String> fields() {
            return fields;
        }

        /** The parts. */
        public List<Value> items() {
            return items;
        }
    }

    /** A dict or one of its kin; keys and values stand in turn in one list. */
    final class Mapping implements Container {
        private final MappingType type;
        private final List<Value> pairs;
        private final @Nullable String factory;

        /** Over {@code pairs} (key, value, key, value, …), not copied; {@code factory} of a defaultdict only. */
        public Mapping(MappingType type, List<Value> pairs, @Nullable String factory) {
            this.type = type;
            this.pairs = pairs;
            this.factory = factory;
        }

        /** What Python calls it. */
        public enum MappingType {
            DICT, ORDERED, COUNTER, DEFAULT
        }

        /** What Python calls it. */
        public MappingType type() {
            return type;
        }

        /** Keys and values in turn, in stored order. */
        public List<Value> pairs() {
            return pairs;
        }

        /** Number of keys. */
        public int size() {
            return pairs.size() / 2;
        }

        /** Key number {@code i} in stored order. */
        public Value key(int i) {
            return pairs.get(2 * i);
        }

        /** Value number {@code i} in stored order. */
        public Value value(int i) {
            return pairs.get(2 * i + 1);
        }

        /** Name of a defaultdict's factory, null for none. */
        public @Nullable String factory() {
            return factory;
        }

        /** The value of a text key. */
        public Optional<Value> get(String key) {
            for (int i = 0; i < size(); i++) {
                if (key(i) instanceof Value.Text(String text) && text.equals(key)) {
                    return Optional.of(value(i));
                }
            }
            return Optional.empty();
        }
    }

    /**
     * An object of a class that Poolscope does not have: its class name and what was stored of it. Nothing of the class
     * was looked up or called. The state can be set once more while the object is being read, since it may contain the
     * object itself.
     */
    final class Instance implements Container {
        private final String className;
        private final boolean classic;
        private final @Nullable Value arguments;
        private @Nullable Value base;
        private @Nullable Value state;

        /**
         * An object of {@code className} (module and class).
         *
         * @param classic   an old-style class of Python 2
         * @param arguments what its class was to be called with, null if none are stored
         * @param base      contents of the list, dict, float … that its class extends, null if none
         * @param state     its attributes as stored, null if none
         */
        public Instance(String className, boolean classic, @Nullable Value arguments, @Nullable Value base,
                @Nullable Value state) {
            this.className = className;
            this.classic = classic;
            this.arguments = arguments;
            this.base = base;
            this.state = state;
        }

        /** Sets the state while the object is read; not to be called once it has been handed out. */
        public void fill(Value newState) {
            state = newState;
        }

        /** Sets the contents of the built-in type below while the object is read; not once it has been handed out. */
        public void fillBase(Value newBase) {
            base = newBase;
        }

        /** Module and class. */
        public String className() {
            return className;
        }

        /** True for an old-style class of Python 2. */
        public boolean isClassic() {
            return classic;
        }

        /** What the class was to be called with, null if not stored. */
        public @Nullable Value arguments() {
            return arguments;
        }

        /** Contents of the built-in type that the class extends, null if it extends none. */
        public @Nullable Value base() {
            return base;
        }

        /** Attributes as stored, null if none. */
        public @Nullable Value state() {
            return state;
        }
    }
}
