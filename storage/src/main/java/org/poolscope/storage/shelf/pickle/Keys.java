package org.poolscope.storage.shelf.pickle;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

/**
 * Puts pairs into dicts and members into sets by Python's rules: equal keys are one key ({@code 1}, {@code 1.0} and
 * {@code True} are equal), and what can change cannot be a key.
 */
final class Keys {
    /** Up to so many keys are compared one by one; more go through a table that no choice of keys makes slow. */
    private static final int FEW = 16;

    private final Window window;
    private final KeyText forms;
    private final Work work;
    private final IdentityHashMap<Items, Map<Object, Integer>> tables = new IdentityHashMap<>();
    /** Keys that were found to differ, the last ones. */
    private final @Nullable Object[] lastRow = new Object[FEW];
    private int lastCount;

    Keys(Window window, Work work) {
        this.window = window;
        this.work = work;
        this.forms = new KeyText(window, work);
    }

    /** Puts keys and values, in turn in {@code source}, into a dict. */
    void putPairs(Items pairs, Object[] source, int from, int to) throws SourceException {
        put(pairs, source, from, to, 2);
    }

    /** Puts members into a set. */
    void putMembers(Items members, Object[] source, int from, int to) throws SourceException {
        put(members, source, from, to, 1);
    }

    private void put(Items items, Object[] source, int from, int to, int step) throws SourceException {
        if (items.isEmpty() && to - from <= FEW * step && areDistinct(source, from, to, step)) {
            items.append(source, from, to);
        } else if (items.size() + to - from <= FEW * step) {
            putFew(items, source, from, to, step);
        } else {
            putMany(items, source, from, to, step);
        }
    }

    private void putFew(Items items, Object[] source, int from, int to, int step) throws SourceException {
        for (int i = from; i < to; i += step) {
            int known = find(items, (Value) source[i], step);
            if (known < 0) {
                items.append(source, i, i + step);
            } else if (step == 2) {
                items.replace(known + 1, (Value) source[i + 1]);
            }
        }
    }

    private int find(Items items, Value key, int step) throws SourceException {
        Object form = comparable(key);
        for (int i = 0; i < items.size(); i += step) {
            if (form.equals(comparable(items.get(i)))) {
                return i;
            }
        }
        return -1;
    }

    private void putMany(Items items, Object[] source, int from, int to, int step) throws SourceException {
        Map<Object, Integer> table = tables.get(items);
        if (table == null) {
            table = tableOf(items, step);
            tables.put(items, table);
        }
        for (int i = from; i < to; i += step) {
            Value key = (Value) source[i];
            Integer known = table.putIfAbsent(comparable(key), items.size());
            if (known == null) {
                items.append(source, i, i + step);
            } else if (step == 2) {
                items.replace(known + 1, (Value) source[i + 1]);
            }
        }
    }

    private Map<Object, Integer> tableOf(Items items, int step) throws SourceException {
        Map<Object, Integer> table = new HashMap<>();
        for (int i = 0; i < items.size(); i += step) {
            table.put(comparable(items.get(i)), i);
        }
        return table;
    }

    private boolean areDistinct(Object[] source, int from, int to, int step) throws SourceException {
        if (isLastRow(source, from, to, step)) {
            return true;
        }
        boolean distinct = haveNoEqual(source, from, to, step);
        lastCount = 0;
        for (int i = from; distinct && i < to; i += step) {
            lastRow[lastCount++] = source[i];
        }
        return distinct;
    }

    /** Records follow one another with the same keys, mostly the same objects. */
    @SuppressWarnings("ReferenceEquality") // other objects may still be equal: those are compared one by one
    private boolean isLastRow(Object[] source, int from, int to, int step) {
        if (to - from != lastCount * step) {
            return false;
        }
        for (int i = 0; i < lastCount; i++) {
            if (source[from + i * step] != lastRow[i]) {
                return false;
            }
        }
        return true;
    }

    /** One bit of a long for each key: two keys that share none differ, the others are compared. */
    private boolean haveNoEqual(Object[] source, int from, int to, int step) throws SourceException {
        long seen = 0;
        for (int i = from; i < to; i += step) {
            Value key = (Value) source[i];
            long bit = 1L << ((hash(key) * 0x9E3779B9) >>> 26);
            if ((seen & bit) != 0 && hasEqual(source, from, i, step, key)) {
                return false;
            }
            seen |= bit;
        }
        return true;
    }

    private boolean hasEqual(Object[] source, int from, int to, int step, Value key) throws SourceException {
        for (int i = from; i < to; i += step) {
            Object other = source[i];
            boolean texts = key instanceof Value.Text && other instanceof Value.Text;
            boolean equal = texts ? key.equals(other) : comparable(key).equals(comparable((Value) other));
            if (equal) {
                return true;
            }
        }
        return false;
    }

    private int hash(Value key) throws SourceException {
        return key instanceof Value.Text(String text) ? text.hashCode() : comparable(key).hashCode();
    }

    /** What is equal exactly if Python finds the keys equal; Python's own order and hashes are not needed. */
    private Object comparable(Value key) throws SourceException {
        return switch (key) {
            case Value.Text(String text) -> text;
            case Value.Int(long value, _) -> value;
            case Value.Bool(boolean value) -> value ? 1L : 0L;
            case Value.BigInt(var number, _) -> {
                work.spend(number.bitLength() / Integer.SIZE);
                yield number;
            }
            case Value.Real(double value) -> real(key, value);
            case Value.Bytes bytes -> bytes(bytes);
            case Container.Sequence sequence -> sequence(sequence);
            case Container.Mapping _ -> throw unhashable("dict");
            case Container.Deque _ -> throw unhashable("deque");
            case Numeric.Array _,Numeric.Masked _,Numeric.ObjectArray _ -> throw unhashable("numpy array");
            case Value.SliceOf _ -> throw unhashable("slice");
            default -> key instanceof Record && !(key instanceof Numeric) ? key : forms.identity(key);
        };
    }

    private Object real(Value key, double value) {
        if (Double.isNaN(value)) {
            return forms.identity(key);
        }
        if (value == Math.rint(value) && !Double.isInfinite(value)) {
            return Math.abs(value) < 0x1p62 ? (Object) (long) value : new BigDecimal(value).toBigInteger();
        }
        return value;
    }

    private Object bytes(Value.Bytes bytes) throws SourceException {
        if (bytes.type() == Value.Bytes.ByteType.BYTEARRAY) {
            throw unhashable("bytearray");
        }
        work.spend(bytes.size());
        String text = bytes.latin1();
        boolean plain = bytes.type() == Value.Bytes.ByteType.PY2_STR
                && text.chars().allMatch(character -> character < 0x80);
        return plain ? text : new KeyText.Text("b" + text);
    }

    private Object sequence(Container.Sequence sequence) throws SourceException {
        return switch (sequence.type()) {
            case TUPLE -> forms.of(sequence, this::comparable);
            case FROZENSET -> forms.identity(sequence);
            case LIST -> throw unhashable("list");
            case SET -> throw unhashable("set");
        };
    }

    private SourceException unhashable(String what) {
        return window.corrupt("A " + what + " stands where only something unchangeable can: as a key or in a set");
    }
}
