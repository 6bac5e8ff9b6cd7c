package org.poolscope.storage.shelf.pickle;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container.Deque;
import org.poolscope.model.value.Container.Instance;
import org.poolscope.model.value.Container.Mapping;
import org.poolscope.model.value.Container.Mapping.MappingType;
import org.poolscope.model.value.Container.Sequence;
import org.poolscope.model.value.Container.Sequence.SequenceType;
import org.poolscope.model.value.Value;

/** Adds parts to lists, dicts and sets that are on the stack already, so that they may contain themselves. */
final class Growth {
    private final Context context;
    private final List<Sequence> compact = new ArrayList<>();

    Growth(Context context) {
        this.context = context;
    }

    void append(Value list, Value value) throws SourceException {
        itemsOf(list).append(value);
        bound(list);
    }

    /** Appends all values from {@code from} on to the list below them. */
    void append(ValueStack stack, int from) throws SourceException {
        Value list = stack.below(from);
        Items items = itemsOf(list);
        items.append(stack.array(), from, stack.size());
        stack.drop(from);
        if (items.reals() != null) {
            remember(list);
        }
        bound(list);
    }

    /** Puts keys and values from {@code from} on into the dict below them. */
    void put(ValueStack stack, int from) throws SourceException {
        requireEven(stack.size() - from);
        context.keys().putPairs(pairsOf(stack.below(from)), stack.array(), from, stack.size());
        stack.drop(from);
    }

    void put(Value dict, Items pairs) throws SourceException {
        requireEven(pairs.size());
        context.keys().putPairs(pairsOf(dict), pairs.toArray(), 0, pairs.size());
    }

    /** Adds all values from {@code from} on to the set below them. */
    void add(ValueStack stack, int from) throws SourceException {
        if (!(stack.below(from) instanceof Sequence set) || set.type() != SequenceType.SET) {
            throw context.corrupt("Members are added to something that is no set");
        }
        context.keys().putMembers((Items) set.items(), stack.array(), from, stack.size());
        stack.drop(from);
    }

    Sequence frozenSet(Items given) throws SourceException {
        Items members = new Items();
        context.keys().putMembers(members, given.toArray(), 0, given.size());
        return new Sequence(SequenceType.FROZENSET, members);
    }

    /** The parts of a list that is empty or holds nothing but floats, else null. */
    @Nullable
    Items floatTarget(@Nullable Value top) {
        return top instanceof Sequence list && list.type() == SequenceType.LIST && list.items() instanceof Items items
                && items.takesFloats() ? items : null;
    }

    /** A list that may get its compact form at the end. */
    void remember(Value list) {
        if (list instanceof Sequence sequence && (compact.isEmpty() || compact.getLast() != sequence)) {
            compact.add(sequence);
        }
    }

    void finish() {
        for (Sequence list : compact) {
            if (list.items() instanceof Items items && items.reals() != null) {
                list.fill(items.compact());
            }
        }
    }

    private Items itemsOf(Value list) throws SourceException {
        return switch (list) {
            case Sequence sequence when sequence.type() == SequenceType.LIST -> (Items) sequence.items();
            case Deque deque -> (Items) deque.items();
            case Instance instance when instance.base() == null -> {
                Sequence base = new Sequence(SequenceType.LIST, new Items());
                instance.fillBase(base);
                yield (Items) base.items();
            }
            case Instance instance when instance.base() instanceof Sequence base && base.type() == SequenceType.LIST ->
                (Items) base.items();
            default -> throw context.corrupt("A value is appended to something that is no list");
        };
    }

    private Items pairsOf(Value dict) throws SourceException {
        return switch (dict) {
            case Mapping mapping -> (Items) mapping.pairs();
            case Instance instance when instance.base() == null -> {
                Mapping base = new Mapping(MappingType.DICT, new Items(), null);
                instance.fillBase(base);
                yield (Items) base.pairs();
            }
            case Instance instance when instance.base() instanceof Mapping base -> (Items) base.pairs();
            default -> throw context.corrupt("A key is set in something that is no dict");
        };
    }

    private void bound(Value list) throws SourceException {
        if (list instanceof Deque deque && deque.maxLength() != null && deque.items().size() > deque.maxLength()) {
            throw context.corrupt("A deque holds more than it says it can");
        }
    }

    private void requireEven(int count) throws SourceException {
        if ((count & 1) != 0) {
            throw context.corrupt("A key has no value");
        }
    }
}
