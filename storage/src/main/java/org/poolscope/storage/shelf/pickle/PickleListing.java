package org.poolscope.storage.shelf.pickle;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.poolscope.model.source.Instructions;
import org.poolscope.model.source.Instructions.Line;
import org.poolscope.model.source.SourceException;

/**
 * The instructions of a pickle as text, one a line, a page at a time; nothing is carried out. Each page goes on where
 * the one before ended, so a listing of any length costs only what is looked at.
 */
public final class PickleListing {
    private static final int LONGEST = 60;

    private final MemorySegment pickle;
    private final String where;

    /** Over a pickle; {@code where} names it in errors. */
    public PickleListing(MemorySegment pickle, String where) {
        this.pickle = pickle;
        this.where = where;
    }

    /**
     * The instructions from byte {@code offset} on, at most {@code count}; fewer before bytes that are none.
     *
     * @throws SourceException.Corrupt if the bytes at {@code offset} are no instruction
     */
    public Instructions page(long offset, int count) throws SourceException.Corrupt {
        if (offset < 0 || offset > pickle.byteSize()) {
            throw new SourceException.Corrupt("The pickle has " + pickle.byteSize() + " bytes and no instruction at "
                    + offset + ".", where);
        }
        Window window = Window.over(pickle.asSlice(offset), where);
        List<Line> lines = new ArrayList<>();
        long at = offset;
        try {
            while (lines.size() < count) {
                Opcode opcode = opcode(window);
                lines.add(new Line(at, opcode.name(), argument(opcode.form(), window)));
                if (opcode == Opcode.STOP) {
                    return new Instructions(lines, -1);
                }
                at = offset + window.offset();
            }
        } catch (SourceException.Corrupt e) {
            if (lines.isEmpty()) {
                throw e;
            }
        } catch (InternalError fault) {
            throw new SourceException.Corrupt("The file shrank while it was read.", where, "Open it again.", fault);
        }
        return new Instructions(lines, at);
    }

    private static Opcode opcode(Window window) throws SourceException.Corrupt {
        int code = window.u1();
        Opcode opcode = Opcode.at(code);
        if (opcode == null) {
            throw window.corrupt("There is no instruction " + code);
        }
        return opcode;
    }

    private static String argument(Opcode.Form form, Window window) throws SourceException.Corrupt {
        return switch (form) {
            case EMPTY -> "";
            case LINE -> shortened(window.line());
            case TWO_LINES -> shortened(window.line()) + " " + shortened(window.line());
            case UINT1 -> String.valueOf(window.u1());
            case UINT2 -> String.valueOf(window.u2());
            case INT4 -> String.valueOf(window.i4());
            case UINT4 -> String.valueOf(window.u4());
            case UINT8 -> Long.toUnsignedString(window.i8());
            case FLOAT8 -> String.valueOf(window.f8());
            case LONG1 -> whole(window, window.u1());
            case LONG4 -> whole(window, window.i4());
            case BYTES1 -> bytes(window, window.u1());
            case BYTES4 -> bytes(window, window.u4());
            case BYTES8 -> bytes(window, window.i8());
            case TEXT1 -> text(window, window.u1());
            case TEXT4 -> text(window, window.u4());
            case TEXT8 -> text(window, window.i8());
        };
    }

    private static String whole(Window window, int length) throws SourceException.Corrupt {
        return length >= 0 && length <= 16
                ? Plain.littleEndian(window.copy(length)).toString()
                : bytes(window, length);
    }

    private static String bytes(Window window, long length) throws SourceException.Corrupt {
        if (length >= 0 && length <= LONGEST / 2) {
            return HexFormat.of().formatHex(window.copy(length));
        }
        window.slice(length);
        return length + " bytes";
    }

    private static String text(Window window, long length) throws SourceException.Corrupt {
        if (length >= 0 && length <= 4 * LONGEST) {
            return "'" + shortened(window.utf8(length)) + "'";
        }
        window.slice(length);
        return "text of " + length + " bytes";
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
