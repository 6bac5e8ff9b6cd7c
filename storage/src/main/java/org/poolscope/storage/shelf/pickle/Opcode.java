package org.poolscope.storage.shelf.pickle;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The instructions of pickles, protocols 0 to 5, with the form of their arguments (CPython, pickletools). */
enum Opcode {
    MARK('('), STOP('.'), POP('0'), POP_MARK('1'), DUP('2'), //
    PROTO(0x80, Form.UINT1), FRAME(0x95, Form.UINT8), //
    NONE('N'), NEWTRUE(0x88), NEWFALSE(0x89), //
    INT('I', Form.LINE), LONG('L', Form.LINE), FLOAT('F', Form.LINE), //
    BININT('J', Form.INT4), BININT1('K', Form.UINT1), BININT2('M', Form.UINT2), //
    LONG1(0x8a, Form.LONG1), LONG4(0x8b, Form.LONG4), BINFLOAT('G', Form.FLOAT8), //
    STRING('S', Form.LINE), BINSTRING('T', Form.BYTES4), SHORT_BINSTRING('U', Form.BYTES1), //
    UNICODE('V', Form.LINE), BINUNICODE('X', Form.TEXT4), //
    SHORT_BINUNICODE(0x8c, Form.TEXT1), BINUNICODE8(0x8d, Form.TEXT8), //
    BINBYTES('B', Form.BYTES4), SHORT_BINBYTES('C', Form.BYTES1), //
    BINBYTES8(0x8e, Form.BYTES8), BYTEARRAY8(0x96, Form.BYTES8), //
    NEXT_BUFFER(0x97), READONLY_BUFFER(0x98), //
    EMPTY_TUPLE(')'), TUPLE1(0x85), TUPLE2(0x86), TUPLE3(0x87), TUPLE('t'), //
    EMPTY_LIST(']'), LIST('l'), APPEND('a'), APPENDS('e'), //
    EMPTY_DICT('}'), DICT('d'), SETITEM('s'), SETITEMS('u'), //
    EMPTY_SET(0x8f), ADDITEMS(0x90), FROZENSET(0x91), //
    GET('g', Form.LINE), BINGET('h', Form.UINT1), LONG_BINGET('j', Form.UINT4), //
    PUT('p', Form.LINE), BINPUT('q', Form.UINT1), LONG_BINPUT('r', Form.UINT4), MEMOIZE(0x94), //
    GLOBAL('c', Form.TWO_LINES), STACK_GLOBAL(0x93), //
    REDUCE('R'), BUILD('b'), INST('i', Form.TWO_LINES), OBJ('o'), NEWOBJ(0x81), NEWOBJ_EX(0x92), //
    PERSID('P', Form.LINE), BINPERSID('Q'), //
    EXT1(0x82, Form.UINT1), EXT2(0x83, Form.UINT2), EXT4(0x84, Form.INT4);

    /** How the argument after an instruction is written; lengths and numbers are little-endian. */
    enum Form {
        EMPTY, LINE, TWO_LINES, UINT1, UINT2, INT4, UINT4, UINT8, FLOAT8, LONG1, LONG4, BYTES1, BYTES4, BYTES8, TEXT1, TEXT4, TEXT8
    }

    private static final Set<Opcode> OLDEST = EnumSet.of(MARK, STOP, POP, DUP, FLOAT, INT, LONG, NONE, PERSID, REDUCE,
            STRING, UNICODE, APPEND, BUILD, GLOBAL, DICT, GET, INST, LIST, PUT, SETITEM, TUPLE);
    private static final @Nullable Opcode[] BY_CODE = byCode();

    private final int code;
    private final Form form;

    Opcode(int code) {
        this(code, Form.EMPTY);
    }

    Opcode(int code, Form form) {
        this.code = code;
        this.form = form;
    }

    int code() {
        return code;
    }

    /** True if protocol 0 has it, which consists of lines of text. */
    boolean isOldest() {
        return OLDEST.contains(this);
    }

    Form form() {
        return form;
    }

    /** The instruction of a byte 0 to 255, null if there is none. */
    static @Nullable Opcode at(int code) {
        return BY_CODE[code];
    }

    private static @Nullable Opcode[] byCode() {
        @Nullable
        Opcode[] table = new Opcode[256];
        for (Opcode opcode : values()) {
            table[opcode.code] = opcode;
        }
        return table;
    }
}
