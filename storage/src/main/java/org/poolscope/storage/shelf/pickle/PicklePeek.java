package org.poolscope.storage.shelf.pickle;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container;
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

    private static final PicklePeek UNKNOWN = new PicklePeek("unknown", null, List.of(), null);

    /** Copies the shape. */
    public PicklePeek {
        shape = List.copyOf(shape);
    }

    /** Looks at a pickle, or at the beginning of one; class names count as {@code classes} describes them. */
    public static PicklePeek at(MemorySegment pickle, ClassCatalogue classes) {
        boolean small = pickle.byteSize() <= BUDGET;
        Window window = small ? Window.over(pickle, "") : Window.glancing(pickle, "", BUDGET);
        Memo memo = new Memo(pickle.byteSize());
        Context context = new Context(window, memo, classes, Origin.UNKNOWN, List.of(), true);
        Machine machine = new Machine(window, context, memo);
        try {
            return of(machine.run(Cancel.NEVER));
        } catch (SourceException | InternalError _) {
            return unfinished(machine.stack());
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

    private static PicklePeek of(Value value) {
        return new PicklePeek(TypeWords.type(value), TypeWords.dtype(value), TypeWords.shape(value),
                TypeWords.length(value));
    }

    /** The lowest value on the stack is what all others go into, if it is not the name of something to be made. */
    private static PicklePeek unfinished(ValueStack stack) {
        if (stack.size() == 0) {
            return UNKNOWN;
        }
        Value lowest = stack.at(0);
        Optional<PicklePeek> array = PeekedArray.find(stack);
        if (array.isPresent()) {
            return array.get();
        }
        return switch (lowest) {
            case Value.Global name -> new PicklePeek(name.qualifiedName(), null, List.of(), null);
            case Container container -> new PicklePeek(TypeWords.type(container), null, List.of(), null);
            case Value.Unreadable _ -> new PicklePeek("ndarray", null, List.of(), null);
            default -> stack.hasMarks() ? new PicklePeek("tuple", null, List.of(), null) : of(lowest);
        };
    }
}
