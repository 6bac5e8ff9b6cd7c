package org.poolscope.storage.shelf.pickle;

import org.poolscope.model.array.DType;
import org.poolscope.model.source.SourceException;

/**
 * Counts the types inside an element type. A structure may use one type for many fields, level upon level, and all of
 * them in the same bytes: a few hundred bytes of pickle would make more fields than anybody can look through.
 */
final class TypeSize {
    private static final int MOST = 20_000;
    private static final int DEEPEST = 32;

    private final Call call;
    private int count;

    private TypeSize(Call call) {
        this.call = call;
    }

    /** How many types it is made of; fails if they are too many or nested too deeply. */
    static int of(DType dtype, Call call) throws SourceException {
        TypeSize size = new TypeSize(call);
        size.add(dtype, 0);
        return size.count;
    }

    private void add(DType dtype, int depth) throws SourceException {
        if (++count > MOST || depth > DEEPEST) {
            throw call.context().unsupported("A numpy structure has more than " + MOST + " fields or more than "
                    + DEEPEST + " levels", "");
        }
        switch (dtype) {
            case DType.Struct struct -> {
                for (DType.Field field : struct.fields()) {
                    add(field.type(), depth + 1);
                }
            }
            case DType.SubArray sub -> add(sub.base(), depth + 1);
            case DType.Plain _,DType.Temporal _ -> {
            }
        }
    }
}
