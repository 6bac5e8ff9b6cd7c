package org.poolscope.storage.shelf.pickle;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/** The instructions of a pickle that is written, without frames, which no reader needs. */
final class PickleOut {
    private static final int CHUNK = 1 << 16;

    private final OutputStream out;
    private final int protocol;
    private final ByteBuffer buffer = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
    private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();

    PickleOut(OutputStream out, int protocol) throws IOException {
        this.out = out;
        this.protocol = protocol;
        op(Opcode.PROTO);
        octet(protocol);
    }

    boolean isNew() {
        return protocol == 5;
    }

    void end() throws IOException {
        op(Opcode.STOP);
        drain();
    }

    void op(Opcode opcode) throws IOException {
        octet(opcode.code());
    }

    void octet(int value) throws IOException {
        room(1);
        buffer.put((byte) value);
    }

    /** An instruction with a number of four bytes. */
    void op4(Opcode opcode, int value) throws IOException {
        room(5);
        buffer.put((byte) opcode.code()).putInt(value);
    }

    /** An instruction with a number of eight bytes. */
    void op8(Opcode opcode, long value) throws IOException {
        room(9);
        buffer.put((byte) opcode.code()).putLong(value);
    }

    void real(double value) throws IOException {
        op8(Opcode.BINFLOAT, Long.reverseBytes(Double.doubleToRawLongBits(value)));
    }

    void whole(long value) throws IOException {
        if (value >= 0 && value < 256) {
            op(Opcode.BININT1);
            octet((int) value);
        } else if (value >= 0 && value < 65_536) {
            op(Opcode.BININT2);
            octet((int) value);
            octet((int) value >> 8);
        } else if (value == (int) value) {
            op4(Opcode.BININT, (int) value);
        } else {
            longInteger(BigInteger.valueOf(value));
        }
    }

    /** Two's complement, the lowest byte first. */
    void longInteger(BigInteger value) throws IOException {
        byte[] bytes = value.signum() == 0 ? new byte[0] : value.toByteArray();
        if (bytes.length < 256) {
            op(Opcode.LONG1);
            octet(bytes.length);
        } else {
            op4(Opcode.LONG4, bytes.length);
        }
        for (int i = bytes.length - 1; i >= 0; i--) {
            octet(bytes[i]);
        }
    }

    void text(String text) throws IOException {
        byte[] bytes = Utf8.encode(text);
        if (isNew() && bytes.length < 256) {
            op(Opcode.SHORT_BINUNICODE);
            octet(bytes.length);
        } else {
            op4(Opcode.BINUNICODE, bytes.length);
        }
        copy(MemorySegment.ofArray(bytes));
    }

    /** The str of Python 2. */
    void python2(MemorySegment bytes) throws IOException {
        if (bytes.byteSize() < 256) {
            op(Opcode.SHORT_BINSTRING);
            octet((int) bytes.byteSize());
        } else {
            op4(Opcode.BINSTRING, Math.toIntExact(bytes.byteSize()));
        }
        copy(bytes);
    }

    /** Bytes as protocol 3 and later have them. */
    void bytes(MemorySegment bytes) throws IOException {
        long size = bytes.byteSize();
        if (size < 256) {
            op(Opcode.SHORT_BINBYTES);
            octet((int) size);
        } else if (size <= 0xFFFF_FFFFL) {
            op4(Opcode.BINBYTES, (int) size);
        } else {
            op8(Opcode.BINBYTES8, size);
        }
        copy(bytes);
    }

    void byteArray(MemorySegment bytes) throws IOException {
        op8(Opcode.BYTEARRAY8, bytes.byteSize());
        copy(bytes);
    }

    /** Bytes as text of the same characters, the only form that protocol 2 has for Python 3. */
    void latin1(MemorySegment bytes) throws IOException {
        long high = 0;
        for (long i = 0; i < bytes.byteSize(); i++) {
            high += bytes.get(ValueLayout.JAVA_BYTE, i) < 0 ? 1 : 0;
        }
        if (bytes.byteSize() + high > 0xFFFF_FFFFL) {
            throw new IOException("Protocol 2 has no form for bytes that take more than 4 GB as text; use protocol 5.");
        }
        op4(Opcode.BINUNICODE, (int) (bytes.byteSize() + high));
        for (long i = 0; i < bytes.byteSize(); i++) {
            int value = bytes.get(ValueLayout.JAVA_BYTE, i);
            room(2);
            if (value < 0) {
                buffer.put((byte) (0xC2 | ((value >> 6) & 1))).put((byte) (value & 0xBF));
            } else {
                buffer.put((byte) value);
            }
        }
    }

    void global(String module, String name) throws IOException {
        op(Opcode.GLOBAL);
        copy(MemorySegment.ofArray((module + "\n" + name + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    /** Numbers the value on top, so that it can be written once and used again. */
    void remember(Object value) throws IOException {
        int number = numbers.size();
        numbers.put(value, number);
        if (isNew()) {
            op(Opcode.MEMOIZE);
        } else if (number < 256) {
            op(Opcode.BINPUT);
            octet(number);
        } else {
            op4(Opcode.LONG_BINPUT, number);
        }
    }

    /** True if the value had been written before and is used again now. */
    boolean recall(Object value) throws IOException {
        Integer number = number(value);
        if (number == null) {
            return false;
        }
        if (number < 256) {
            op(Opcode.BINGET);
            octet(number);
        } else {
            op4(Opcode.LONG_BINGET, number);
        }
        return true;
    }

    @Nullable
    Integer number(Object value) {
        return numbers.get(value);
    }

    private void copy(MemorySegment bytes) throws IOException {
        for (long at = 0; at < bytes.byteSize();) {
            room(1);
            int count = (int) Math.min(buffer.remaining(), bytes.byteSize() - at);
            MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, at, buffer.array(), buffer.position(), count);
            buffer.position(buffer.position() + count);
            at += count;
        }
    }

    private void room(int count) throws IOException {
        if (buffer.remaining() < count) {
            drain();
        }
    }

    private void drain() throws IOException {
        out.write(buffer.array(), 0, buffer.position());
        buffer.clear();
    }
}
