package org.poolscope.storage.shelf.pickle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.poolscope.model.array.FloatText;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container.Instance;
import org.poolscope.model.value.Container.Mapping;
import org.poolscope.model.value.Container.Mapping.MappingType;
import org.poolscope.model.value.Container.Sequence;
import org.poolscope.model.value.Container.Sequence.SequenceType;
import org.poolscope.model.value.Value;

/** Attributes of objects as they are stored. */
final class States {
    private final Context context;
    private final Map<String, Value.Text> names = new HashMap<>();

    States(Context context) {
        this.context = context;
    }

    /** Puts a state into an object of a class that is not known. */
    void fill(Instance instance, Value state) throws SourceException {
        if (instance.isClassic()) {
            instance.fill(state);
            return;
        }
        instance.fill(switch (state) {
            case Mapping attributes -> named(attributes);
            case Sequence pair when isSlotState(pair) -> slots(pair);
            case Sequence stored when stored.type() == SequenceType.TUPLE
                    && context.classes().find(instance.className()) instanceof ClassCatalogue.StateClass(var known)
                    && known.size() == stored.items().size() ->
                attributes(known, stored.items());
            default -> state;
        });
    }

    /** Built-in collections may carry attributes, which nobody has ever been seen to use. */
    void leaveOut(Value state) {
        boolean nothing = state instanceof Value.None || (state instanceof Mapping mapping && mapping.size() == 0);
        if (!nothing) {
            context.warn("A collection has attributes beside its contents; they are not shown.");
        }
    }

    Mapping attributes(List<String> attributes, List<Value> values) {
        Items pairs = new Items();
        for (int i = 0; i < values.size(); i++) {
            if (!attributes.get(i).equals("-")) {
                pairs.append(name(attributes.get(i)));
                pairs.append(values.get(i));
            }
        }
        return new Mapping(MappingType.DICT, pairs, null);
    }

    /** The text by which a catalogue knows the value of an enumeration's member. */
    static String text(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text;
            case Value.Bytes bytes -> bytes.latin1();
            case Value.Whole number -> number.exact().toString();
            case Value.Real(double number) -> FloatText.repr(number);
            case Value.None _ -> "None";
            default -> "";
        };
    }

    /** Attribute names are text in both Pythons, though Python 2 stores them as bytes. */
    private Mapping named(Mapping attributes) throws SourceException {
        context.work().spend(attributes.size());
        boolean old = false;
        for (int i = 0; i < attributes.size() && !old; i++) {
            old = attributes.key(i) instanceof Value.Bytes;
        }
        if (!old) {
            return attributes;
        }
        Object[] pairs = attributes.pairs().toArray();
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i] instanceof Value.Bytes bytes) {
                pairs[i] = name(bytes.latin1());
            }
        }
        return new Mapping(attributes.type(), Items.over(pairs), attributes.factory());
    }

    private Value.Text name(String name) {
        return names.computeIfAbsent(name, Value.Text::new);
    }

    /** Objects with slots store a pair: their attributes or None, and their slots. */
    private static boolean isSlotState(Sequence pair) {
        List<Value> items = pair.items();
        return pair.type() == SequenceType.TUPLE && items.size() == 2 && items.get(1) instanceof Mapping
                && (items.get(0) instanceof Value.None || items.get(0) instanceof Mapping);
    }

    private Mapping slots(Sequence pair) throws SourceException {
        Mapping slots = named((Mapping) pair.items().get(1));
        if (!(pair.items().get(0) instanceof Mapping attributes) || attributes.size() == 0) {
            return slots;
        }
        Items both = Items.copyOf(named(attributes).pairs());
        slots.pairs().forEach(both::append);
        return new Mapping(MappingType.DICT, both, null);
    }
}
