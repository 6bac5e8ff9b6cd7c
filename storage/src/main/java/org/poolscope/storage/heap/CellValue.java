package org.poolscope.storage.heap;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Container.Mapping.MappingType;
import org.poolscope.model.value.Container.Sequence.SequenceType;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;
import org.poolscope.storage.heap.object.Cell;
import org.poolscope.storage.heap.object.Dicts;
import org.poolscope.storage.heap.object.Head;
import org.poolscope.storage.heap.object.Lists;
import org.poolscope.storage.heap.object.Scalars;
import org.poolscope.storage.heap.page.HeapFault;
import org.poolscope.storage.heap.page.PageReader;

/** What a cell holds as a {@link Value}; an object that is met again is the same value again. */
final class CellValue {
    private static final int CHECK_EACH = 1024;
    private static final int DEEPEST = 500;

    private final PageReader pages;
    private final Cancel cancel;
    private final Map<Long, Value> seen = new HashMap<>();
    private int read;
    private int depth;

    CellValue(PageReader pages, Cancel cancel) {
        this.pages = pages;
        this.cancel = cancel;
    }

    /** The value of a cell with all that it leads to. */
    Value of(long cell) {
        return Cell.isObject(cell) ? object(Cell.address(cell)) : scalar(Scalars.read(pages, cell));
    }

    /** The value of what has no identity. */
    static Value scalar(@Nullable Object value) {
        return switch (value) {
            case null -> Value.None.NONE;
            case Boolean truth -> new Value.Bool(truth);
            case Long number -> new Value.Int(number);
            case BigInteger number -> Value.Whole.of(number, false);
            case Double number -> new Value.Real(number);
            case String text -> new Value.Text(text);
            case byte[] bytes -> new Value.Bytes(Value.Bytes.ByteType.BYTES, bytes);
            default -> new Value.Unreadable("It is of an unknown kind.");
        };
    }

    private Value object(long at) {
        Value known = seen.get(at);
        if (known != null) {
            return known;
        }
        Head.check(pages, at, 0);
        if (depth > DEEPEST) {
            return new Value.Unreadable("It lies more than " + DEEPEST + " levels deep; look at a part of it.");
        }
        depth++;
        try {
            return switch (Head.type(pages, at)) {
                case Head.LIST -> list(at);
                case Head.DICT -> dict(at);
                default -> {
                    Value array = new Numeric.Array(ArrayForm.read(pages, at));
                    seen.put(at, array);
                    yield array;
                }
            };
        } finally {
            depth--;
        }
    }

    private Value list(long at) {
        List<Value> items = new ArrayList<>();
        SequenceType[] types = SequenceType.values();
        int flavour = Head.flavour(pages, at);
        Value list = new Container.Sequence(flavour < types.length ? types[flavour] : SequenceType.LIST, items);
        seen.put(at, list);
        long count = Head.count(pages, at);
        for (long i = 0; i < count; i++) {
            items.add(of(Lists.get(pages, at, i)));
            pause();
        }
        return list;
    }

    private Value dict(long at) {
        List<Value> pairs = new ArrayList<>();
        Container.Mapping dict = new Container.Mapping(MappingType.DICT, pairs, null);
        String name = Loading.name(pages, at);
        Value whole = name == null ? dict : new Container.Instance(name, false, null, null, dict);
        seen.put(at, whole);
        long used = Head.used(pages, at);
        for (long i = 0; i < used; i++) {
            long entry = Dicts.entry(pages, at, i);
            long key = pages.i64(entry);
            if (key != Cell.ABSENT) {
                pairs.add(of(key));
                pairs.add(of(pages.i64(entry + Long.BYTES)));
                pause();
            }
        }
        return whole;
    }

    private void pause() {
        if (++read % CHECK_EACH == 0) {
            pages.confirm();
            try {
                cancel.check("reading the store");
            } catch (SourceException.Cancelled e) {
                throw new HeapFault(e);
            }
        }
    }
}
