package org.poolscope.model.query.eval;

import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.query.syntax.QueryError;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.RealList;
import org.poolscope.model.value.Value;

/** Stored values as operands. Lists and arrays are looked at where they lie, item by item. */
final class Operands {
    private Operands() {}

    static Operand of(Value value) {
        return switch (value) {
            case Value.None _ -> Operand.None.NONE;
            case Value.Bool(boolean truth) -> Operand.Bool.of(truth);
            case Value.Whole whole -> new Operand.Whole(whole.exact());
            case Value.Real(double number) -> new Operand.Real(number);
            case Value.Text(String text) -> new Operand.Text(text);
            case Value.Bytes bytes ->
                new Operand.Octets(bytes.latin1(), bytes.type() == Value.Bytes.ByteType.BYTEARRAY);
            case Container.Sequence sequence -> sequence(sequence);
            case Container.Deque deque -> new Operand.Items(false, new View(deque.items()));
            case Container.NamedTuple tuple -> new Operand.Items(true, new View(tuple.items()));
            case Container.Mapping mapping -> mapping(mapping);
            case Container.Instance object -> Things.of(object);
            case Numeric.Array(NdArray data, var _) when data.rank() == 1 && isPlain(data) ->
                new Operand.Items(false, new Elements(data));
            case Numeric.Scalar(NdArray data) when isPlain(data) -> new Elements(data).get(0);
            case Value.Range range -> new Operand.Span(range.start(), range.stop(), range.step());
            default -> new UnknownThing(value);
        };
    }

    private static Operand sequence(Container.Sequence sequence) {
        return switch (sequence.type()) {
            case LIST -> new Operand.Items(false, new View(sequence.items()));
            case TUPLE -> new Operand.Items(true, new View(sequence.items()));
            case SET, FROZENSET -> set(sequence);
        };
    }

    private static Operand set(Container.Sequence sequence) {
        boolean frozen = sequence.type() == Container.Sequence.SequenceType.FROZENSET;
        try {
            return Keys.members(frozen, new View(sequence.items()), new Budget(Cancel.NEVER));
        } catch (QueryError _) {
            // What Python could not put into a set can still be looked at as a list.
            return new Operand.Items(false, new View(sequence.items()));
        }
    }

    private static Operand mapping(Container.Mapping mapping) {
        Map<Object, Operand.Entry> entries = new LinkedHashMap<>();
        for (int i = 0; i < mapping.size(); i++) {
            Operand key = of(mapping.key(i));
            try {
                entries.put(Keys.of(key, new Budget(Cancel.NEVER)), new Operand.Entry(key, of(mapping.value(i))));
            } catch (QueryError _) {
                // A key that Python could not have cannot be asked for, so it is left out.
            }
        }
        return new Operand.Dict(entries);
    }

    private static boolean isPlain(NdArray data) {
        return switch (data.dtype().kind()) {
            case BOOL, INT, UINT, FLOAT -> data.dtype().itemSize() <= 8;
            default -> false;
        };
    }

    private static final class View extends AbstractList<Operand> implements RandomAccess {
        private final List<Value> values;

        View(List<Value> values) {
            this.values = values;
        }

        @Override
        public Operand get(int index) {
            return values instanceof RealList numbers
                    ? new Operand.Real(numbers.doubleAt(index))
                    : of(values.get(index));
        }

        @Override
        public int size() {
            return values.size();
        }
    }

    private static final class Elements extends AbstractList<Operand> implements RandomAccess {
        private final NdArray data;

        Elements(NdArray data) {
            this.data = data;
        }

        @Override
        public Operand get(int index) {
            if (index >= size()) {
                throw new IndexOutOfBoundsException(index);
            }
            Kind kind = data.dtype().kind();
            return kind == Kind.FLOAT
                    ? new Operand.Real(data.doubleAt(index))
                    : kind == Kind.BOOL
                            ? Operand.Bool.of(data.doubleAt(index) != 0)
                            : new Operand.Whole(data.integerAt(index));
        }

        @Override
        public int size() {
            return Math.toIntExact(data.size());
        }
    }
}
