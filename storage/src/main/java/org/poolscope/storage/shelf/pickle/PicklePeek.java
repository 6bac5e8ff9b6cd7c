package org.poolscope.storage.shelf.pickle;

import java.lang.foreign.MemorySegment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;

/**
 * What the value of a pickle is, told from at most its first 64 kB; for trees, where thousands of rows each want a word
 * and none its value. Looks at some microseconds' worth and never fails: what cannot be told is left out.
 *
 * @param type   what Python calls it: {@code list}, {@code float}, {@code ndarray}, a class name; {@code unknown} if
 *               the bytes are no pickle
 * @param dtype  numpy type string of an array or scalar, else null
 * @param shape  lengths of an array's axes; empty for all others
 * @param length parts of a container, characters of a text, bytes; null where only the whole pickle would tell
 */
public record PicklePeek(String type, @Nullable String dtype, List<Long> shape, @Nullable Long length) {
    /** Bytes that are looked at, at the most. */
    public static final int BUDGET = 1 << 16;

    /** Copies the shape. */
    public PicklePeek {
        shape = List.copyOf(shape);
    }

    /** Looks at a whole pickle; class names count as {@code classes} describes them. */
    public static PicklePeek at(MemorySegment pickle, ClassCatalogue classes) {
        return at(pickle, pickle.byteSize(), classes);
    }

    /** Looks at the beginning of a pickle of {@code length} bytes, of which {@link #BUDGET} are always enough. */
    public static PicklePeek at(MemorySegment head, long length, ClassCatalogue classes) {
        boolean whole = length <= BUDGET && head.byteSize() == length;
        Window window = whole ? Window.over(head, "") : Window.glancing(head, "", BUDGET);
        Memo memo = new Memo(head.byteSize());
        Context context = new Context(window, memo, classes, Origin.UNKNOWN, List.of(), true);
        Machine machine = new Machine(window, context, memo);
        try {
            return of(machine.run(Cancel.NEVER));
        } catch (SourceException | InternalError _) {
            return PeekedPart.of(machine.stack(), head, whole);
        }
    }

    /** The type, with dtype and shape or length in brackets as far as they are known: {@code ndarray <f8 (3, 4)}. */
    public String words() {
        if (dtype != null) {
            String axes = String.join(", ", shape.stream().map(String::valueOf).toList());
            return type + " " + dtype + (type.equals("ndarray") ? " (" + axes + ")" : "");
        }
        return length == null ? type : type + " (" + length + ")";
    }

    /** All of what is known of a value that is there. */
    static PicklePeek of(Value value) {
        return new PicklePeek(TypeWords.type(value), TypeWords.dtype(value), TypeWords.shape(value),
                TypeWords.length(value));
    }

    /** Only the type. */
    static PicklePeek of(String type) {
        return new PicklePeek(type, null, List.of(), null);
    }
}
