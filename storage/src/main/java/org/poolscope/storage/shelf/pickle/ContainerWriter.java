package org.poolscope.storage.shelf.pickle;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Container.Deque;
import org.poolscope.model.value.Container.Instance;
import org.poolscope.model.value.Container.Mapping;
import org.poolscope.model.value.Container.NamedTuple;
import org.poolscope.model.value.Container.Sequence;
import org.poolscope.model.value.RealList;
import org.poolscope.model.value.Value;

/** Writes containers; what can change is numbered before its parts, as they may contain it. */
final class ContainerWriter {
    /** Python writes parts in batches of as many. */
    private static final int BATCH = 1000;

    private final ValueWriter values;
    private final PickleOut out;

    ContainerWriter(ValueWriter values, PickleOut out) {
        this.values = values;
        this.out = out;
    }

    void write(Container container) throws IOException, SourceException {
        if (out.recall(container)) {
            return;
        }
        switch (container) {
            case Sequence sequence -> sequence(sequence);
            case Deque deque -> deque(deque);
            case NamedTuple tuple -> {
                values.className(tuple.className());
                arguments(tuple.items());
                out.op(Opcode.NEWOBJ);
                out.remember(tuple);
            }
            case Mapping mapping -> mapping(mapping);
            case Instance instance -> instance(instance);
        }
    }

    private void sequence(Sequence sequence) throws IOException, SourceException {
        switch (sequence.type()) {
            case LIST -> {
                out.op(Opcode.EMPTY_LIST);
                out.remember(sequence);
                append(sequence.items(), Opcode.APPENDS);
            }
            case TUPLE -> tuple(sequence);
            case SET -> set(sequence);
            case FROZENSET -> frozenSet(sequence);
        }
    }

    /** A tuple that contains itself has been written and numbered by the time its parts are on the stack. */
    private void tuple(Sequence tuple) throws IOException, SourceException {
        if (tuple.items().isEmpty()) {
            out.op(Opcode.EMPTY_TUPLE);
            return;
        }
        out.op(Opcode.MARK);
        for (Value item : tuple.items()) {
            values.write(item);
        }
        if (out.number(tuple) != null) {
            out.op(Opcode.POP_MARK);
            out.recall(tuple);
            return;
        }
        out.op(Opcode.TUPLE);
        out.remember(tuple);
    }

    private void set(Sequence set) throws IOException, SourceException {
        if (out.isNew()) {
            out.op(Opcode.EMPTY_SET);
            out.remember(set);
            append(set.items(), Opcode.ADDITEMS);
        } else {
            members("set", set);
        }
    }

    private void frozenSet(Sequence set) throws IOException, SourceException {
        if (!out.isNew()) {
            members("frozenset", set);
            return;
        }
        out.op(Opcode.MARK);
        for (Value item : set.items()) {
            values.write(item);
        }
        out.op(Opcode.FROZENSET);
        out.remember(set);
    }

    private void members(String type, Sequence set) throws IOException, SourceException {
        values.builtin(type);
        out.op(Opcode.EMPTY_LIST);
        append(set.items(), Opcode.APPENDS);
        values.call(Opcode.TUPLE1);
        out.remember(set);
    }

    private void append(List<Value> items, Opcode end) throws IOException, SourceException {
        for (int start = 0; start < items.size(); start += BATCH) {
            int stop = Math.min(items.size(), start + BATCH);
            out.op(Opcode.MARK);
            if (items instanceof RealList reals) {
                for (int i = start; i < stop; i++) {
                    out.real(reals.doubleAt(i));
                }
            } else {
                for (int i = start; i < stop; i++) {
                    values.write(items.get(i));
                }
            }
            out.op(end);
        }
    }

    private void deque(Deque deque) throws IOException, SourceException {
        values.className("collections.deque");
        if (deque.maxLength() == null) {
            out.op(Opcode.EMPTY_TUPLE);
        } else {
            out.op(Opcode.EMPTY_TUPLE);
            out.whole(deque.maxLength());
            out.op(Opcode.TUPLE2);
        }
        out.op(Opcode.REDUCE);
        out.remember(deque);
        append(deque.items(), Opcode.APPENDS);
    }

    private void mapping(Mapping mapping) throws IOException, SourceException {
        switch (mapping.type()) {
            case DICT -> out.op(Opcode.EMPTY_DICT);
            case ORDERED -> emptyOf("collections.OrderedDict");
            case DEFAULT -> {
                values.className("collections.defaultdict");
                factory(mapping.factory());
                values.call(Opcode.TUPLE1);
            }
            case COUNTER -> {
                values.className("collections.Counter");
                out.op(Opcode.EMPTY_DICT);
                put(mapping);
                values.call(Opcode.TUPLE1);
            }
        }
        out.remember(mapping);
        if (mapping.type() != Mapping.MappingType.COUNTER) {
            put(mapping);
        }
    }

    private void emptyOf(String className) throws IOException, SourceException {
        values.className(className);
        out.op(Opcode.EMPTY_TUPLE);
        out.op(Opcode.REDUCE);
    }

    private void factory(@Nullable String factory) throws IOException {
        if (factory == null) {
            out.op(Opcode.NONE);
        } else {
            values.builtin(factory);
        }
    }

    private void put(Mapping mapping) throws IOException, SourceException {
        for (int start = 0; start < mapping.size(); start += BATCH) {
            out.op(Opcode.MARK);
            for (int i = start; i < Math.min(mapping.size(), start + BATCH); i++) {
                values.write(mapping.key(i));
                values.write(mapping.value(i));
            }
            out.op(Opcode.SETITEMS);
        }
    }

    private void instance(Instance instance) throws IOException, SourceException {
        if (instance.isClassic()) {
            out.op(Opcode.MARK);
            values.className(instance.className());
            for (Value argument : argumentsOf(instance)) {
                values.write(argument);
            }
            out.op(Opcode.OBJ);
        } else if (instance.base() != null && !canGrow(instance.base())) {
            reconstructed(instance, instance.base());
        } else {
            values.className(instance.className());
            arguments(argumentsOf(instance));
            boolean called = instance.arguments() != null && instance.state() == null;
            out.op(called ? Opcode.REDUCE : Opcode.NEWOBJ);
        }
        out.remember(instance);
        contents(instance);
    }

    private void contents(Instance instance) throws IOException, SourceException {
        switch (instance.base()) {
            case Sequence list when canGrow(list) -> append(list.items(), Opcode.APPENDS);
            case Mapping mapping -> put(mapping);
            case null, default -> {
            }
        }
        if (instance.state() != null) {
            values.write(instance.state());
            out.op(Opcode.BUILD);
        }
    }

    private static boolean canGrow(Value base) {
        return base instanceof Mapping || (base instanceof Sequence list && list.type() == Sequence.SequenceType.LIST);
    }

    /** A class over a built-in type that is made whole. */
    private void reconstructed(Instance instance, Value base) throws IOException, SourceException {
        values.className(out.isNew() ? "copyreg._reconstructor" : "copy_reg._reconstructor");
        values.className(instance.className());
        values.builtin(switch (base) {
            case Value.Real _ -> "float";
            case Value.Whole _ -> "int";
            case Value.Text _ -> out.isNew() ? "str" : "unicode";
            case Sequence tuple when tuple.type() == Sequence.SequenceType.TUPLE -> "tuple";
            default -> throw values.unsupported("a class over this kind of value");
        });
        values.write(base);
        values.call(Opcode.TUPLE3);
    }

    private static List<Value> argumentsOf(Instance instance) {
        return instance.arguments() instanceof Sequence arguments ? arguments.items() : List.of();
    }

    private void arguments(List<Value> arguments) throws IOException, SourceException {
        if (arguments.isEmpty()) {
            out.op(Opcode.EMPTY_TUPLE);
            return;
        }
        out.op(Opcode.MARK);
        for (Value argument : arguments) {
            values.write(argument);
        }
        out.op(Opcode.TUPLE);
    }
}
