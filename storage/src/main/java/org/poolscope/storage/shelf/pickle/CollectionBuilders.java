package org.poolscope.storage.shelf.pickle;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Container.Mapping;
import org.poolscope.model.value.Container.Mapping.MappingType;
import org.poolscope.model.value.Container.Sequence;
import org.poolscope.model.value.Container.Sequence.SequenceType;
import org.poolscope.model.value.Value;

/** Sets, lists and the module collections. */
final class CollectionBuilders {
    private static final Set<String> FACTORIES = Set.of("list", "dict", "set", "frozenset", "tuple", "int", "long",
            "float", "str", "unicode", "bytes", "bytearray", "bool", "complex", "object");

    private CollectionBuilders() {}

    static void addTo(Map<Value.Global, Builder> data) {
        for (String module : new String[]{"builtins", "__builtin__"}) {
            data.put(new Value.Global(module, "list"), call -> sequence(call, SequenceType.LIST));
            data.put(new Value.Global(module, "tuple"), call -> sequence(call, SequenceType.TUPLE));
            data.put(new Value.Global(module, "set"), call -> set(call, SequenceType.SET));
            data.put(new Value.Global(module, "frozenset"), call -> set(call, SequenceType.FROZENSET));
            data.put(new Value.Global(module, "dict"), call -> mapping(call, MappingType.DICT, null, 0));
        }
        data.put(new Value.Global("collections", "OrderedDict"),
                call -> mapping(call, MappingType.ORDERED, null, 0));
        data.put(new Value.Global("collections", "Counter"), call -> mapping(call, MappingType.COUNTER, null, 0));
        data.put(new Value.Global("collections", "defaultdict"), CollectionBuilders::defaulting);
        data.put(new Value.Global("collections", "deque"), CollectionBuilders::deque);
    }

    private static Value sequence(Call call, SequenceType type) throws SourceException {
        call.expect(0, 1);
        return new Sequence(type, call.count() == 0 ? new Items() : Items.copyOf(parts(call)));
    }

    private static Value set(Call call, SequenceType type) throws SourceException {
        call.expect(0, 1);
        Items members = new Items();
        if (call.count() == 1) {
            Object[] given = parts(call).toArray();
            call.context().keys().putMembers(members, given, 0, given.length);
        }
        return new Sequence(type, members);
    }

    private static List<Value> parts(Call call) throws SourceException {
        if (call.arg(0) instanceof Sequence given) {
            call.context().work().spend(given.items().size());
            return given.items();
        }
        throw call.unsuitable();
    }

    private static Mapping mapping(Call call, MappingType type, @Nullable String factory, int first)
            throws SourceException {
        call.expect(first, first + 1);
        Items pairs = new Items();
        if (call.count() > first) {
            Object[] given = pairsOf(call, call.arg(first));
            call.context().keys().putPairs(pairs, given, 0, given.length);
        }
        return new Mapping(type, pairs, factory);
    }

    /** Keys and values in turn, of a dict or of a list of pairs. */
    private static Object[] pairsOf(Call call, Value given) throws SourceException {
        if (given instanceof Mapping mapping) {
            call.context().work().spend(mapping.pairs().size());
            return mapping.pairs().toArray();
        }
        List<Value> list = call.listed(given);
        call.context().work().spend(list.size());
        Object[] pairs = new Object[2 * list.size()];
        for (int i = 0; i < list.size(); i++) {
            List<Value> pair = call.listed(list.get(i));
            if (pair.size() != 2) {
                throw call.unsuitable();
            }
            pairs[2 * i] = pair.get(0);
            pairs[2 * i + 1] = pair.get(1);
        }
        return pairs;
    }

    /** A factory is kept as a name; one that is no plain type leaves the dict an object that shows it. */
    private static Value defaulting(Call call) throws SourceException {
        if (call.count() == 0 || call.arg(0) instanceof Value.None) {
            return mapping(call, MappingType.DEFAULT, null, Math.min(call.count(), 1));
        }
        if (!(call.arg(0) instanceof Value.Global factory)) {
            throw call.unsuitable();
        }
        boolean plain = factory.module().equals("builtins") || factory.module().equals("__builtin__");
        if (plain && FACTORIES.contains(factory.name())) {
            return mapping(call, MappingType.DEFAULT, factory.name(), 1);
        }
        call.context().asksFor(factory);
        Sequence arguments = new Sequence(SequenceType.TUPLE, Items.over(factory));
        return new Container.Instance(call.name().qualifiedName(), false, arguments,
                mapping(call, MappingType.DICT, null, 1), null);
    }

    private static Value deque(Call call) throws SourceException {
        call.expect(0, 2);
        Long bound = call.count() < 2 || call.arg(1) instanceof Value.None ? null : (Long) call.number(call.arg(1));
        List<Value> given = call.count() == 0 ? List.of() : call.listed(call.arg(0));
        call.context().work().spend(given.size());
        Items items = Items.copyOf(given);
        if (bound != null && bound < items.size()) {
            throw call.unsuitable();
        }
        return new Container.Deque(items, bound);
    }
}
