package org.poolscope.storage.shelf.pickle;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;

/** Tells what a pickle holds of which only the beginning was carried out: from what lies on the stack by then. */
final class PeekedPart {
    private static final int ANNOUNCED_AT = 1 + Long.BYTES + 2 + 1 + Long.BYTES;

    private PeekedPart() {}

    /** The lowest value on the stack is what all others go into, if it is not the name of something to be made. */
    static PicklePeek of(ValueStack stack, MemorySegment head, boolean damaged) {
        if (stack.size() == 0) {
            return stack.hasMarks() ? PicklePeek.of("unknown") : announced(head);
        }
        Optional<PicklePeek> array = PeekedArray.find(stack);
        if (array.isPresent()) {
            return array.get();
        }
        return switch (stack.at(0)) {
            case Value.Global name -> PicklePeek.of(called(name));
            case Container container -> PicklePeek.of(TypeWords.type(container));
            case Value.Unreadable _ -> PicklePeek.of("ndarray");
            case Value single -> stack.hasMarks() || !damaged ? PicklePeek.of("tuple") : PicklePeek.of(single);
        };
    }

    private static String called(Value.Global name) {
        return switch (name.qualifiedName()) {
            case "_codecs.encode" -> "bytes";
            case "builtins.bytearray", "__builtin__.bytearray" -> "bytearray";
            case "numpy.core.numeric._frombuffer", "numpy._core.numeric._frombuffer" -> "ndarray";
            default -> name.qualifiedName();
        };
    }

    /** What the first instruction announces, of which the pickle's one value consists. */
    private static PicklePeek announced(MemorySegment head) {
        Window window = Window.over(head.asSlice(0, Math.min(head.byteSize(), ANNOUNCED_AT)), "");
        try {
            while (true) {
                Opcode opcode = Opcode.at(window.u1());
                switch (opcode) {
                    case PROTO -> window.u1();
                    case FRAME -> window.i8();
                    case BINBYTES -> {
                        return sized("bytes", window.u4());
                    }
                    case BINBYTES8 -> {
                        return sized("bytes", window.i8());
                    }
                    case BYTEARRAY8 -> {
                        return sized("bytearray", window.i8());
                    }
                    case BINSTRING -> {
                        return sized("str", window.u4());
                    }
                    case BINUNICODE, BINUNICODE8, UNICODE, STRING -> {
                        return PicklePeek.of("str");
                    }
                    case LONG, LONG4 -> {
                        return PicklePeek.of("int");
                    }
                    case null, default -> {
                        return PicklePeek.of("unknown");
                    }
                }
            }
        } catch (SourceException.Corrupt _) {
            return PicklePeek.of("unknown");
        }
    }

    private static PicklePeek sized(String type, long length) {
        return new PicklePeek(type, null, List.of(), length);
    }
}
