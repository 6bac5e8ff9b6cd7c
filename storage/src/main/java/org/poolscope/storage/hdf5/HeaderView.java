package org.poolscope.storage.hdf5;

import io.jhdf.ObjectHeader;
import io.jhdf.Superblock;
import io.jhdf.checksum.ChecksumUtils;
import io.jhdf.object.message.DataLayoutMessage;
import io.jhdf.object.message.DataTypeMessage;
import io.jhdf.object.message.ObjectHeaderContinuationMessage;
import io.jhdf.storage.HdfBackingStorage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A file in which the header of one object is as the library knows it. HDF5 2.0 writes layouts and types of version 5, which
 * differ from those before only in how long the size of a packed chunk is told to be, and that the index of the chunks says
 * itself; some types are shown as {@link TypeMessage} says.
 */
final class HeaderView implements HdfBackingStorage {
    private static final byte[] SIGNATURE = "OHDR".getBytes(StandardCharsets.US_ASCII);
    private static final int CHECKSUM = 4;
    private static final int FLAGS = 5;
    private static final int MOST_PARTS = 64;
    /** Of a header before HDF5 1.8, from its beginning. */
    private static final int OLD_LENGTH = 8;
    private static final int OLD_HEAD = 16;
    private static final byte NEW_LAYOUT = 5;
    private static final byte LAYOUT_BEFORE = 4;
    private static final int SHARED = 2;

    private final HdfBackingStorage file;
    private final long address;
    /** Parts of the header as they are to be read, by their addresses. */
    private final Map<Long, byte[]> parts = new HashMap<>();
    private boolean isOld;
    private boolean isOrdered;

    /** The file as an object of this address is to see it. */
    HeaderView(HdfBackingStorage file, long address) {
        this.file = file;
        this.address = address;
        byte[] start = bytes(address, FLAGS + 1);
        if (Arrays.equals(start, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)) {
            int flags = start[FLAGS];
            isOrdered = (flags & 4) != 0;
            int sizeLength = 1 << (flags & 3);
            int before = FLAGS + 1 + ((flags & 0x20) == 0 ? 0 : 16) + ((flags & 0x10) == 0 ? 0 : 4);
            long size = number(ByteBuffer.wrap(bytes(address + before, sizeLength)), sizeLength);
            part(address, before + sizeLength, size + before + sizeLength + CHECKSUM);
        } else if (start[0] == 1) {
            isOld = true;
            long size = number(ByteBuffer.wrap(bytes(address + OLD_LENGTH, Integer.BYTES)), Integer.BYTES);
            part(address, OLD_HEAD, size + OLD_HEAD);
        }
    }

    /** The header of the object. */
    ObjectHeader header() {
        return ObjectHeader.readObjectHeader(this, address);
    }

    /** A part of the header that begins with {@code head} bytes of another kind. */
    private void part(long place, int head, long length) {
        if (parts.size() == MOST_PARTS || length < head || length > file.size() || parts.containsKey(place)) {
            return;
        }
        byte[] bytes = bytes(place, Math.toIntExact(length));
        parts.put(place, bytes);
        int end = bytes.length - (isOld ? 0 : CHECKSUM);
        ByteBuffer part = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(head);
        int prefix = isOld ? 8 : isOrdered ? 6 : 4;
        while (end - part.position() >= prefix) {
            int at = part.position();
            int kind = isOld ? part.getShort(at) : part.get(at);
            int size = part.getShort(isOld ? at + 2 : at + 1) & 0xFFFF;
            boolean isShared = (part.get(isOld ? at + 4 : at + 3) & SHARED) != 0;
            at += prefix;
            if (size > end - at) {
                break;
            }
            if (!isShared) {
                message(kind, part.position(at), size);
            }
            part.position(at + size);
        }
        if (!isOld) {
            part.putInt(end, ChecksumUtils.checksum(ByteBuffer.wrap(bytes, 0, end)));
        }
    }

    private void message(int kind, ByteBuffer part, int size) {
        int at = part.position();
        switch (kind) {
            case DataLayoutMessage.MESSAGE_TYPE -> {
                if (size > 0 && part.get(at) == NEW_LAYOUT) {
                    part.put(at, LAYOUT_BEFORE);
                }
            }
            case DataTypeMessage.MESSAGE_TYPE -> TypeMessage.show(part.slice(at, size));
            case ObjectHeaderContinuationMessage.MESSAGE_TYPE -> {
                if (size >= file.getSizeOfOffsets() + file.getSizeOfLengths()) {
                    long next = number(part, file.getSizeOfOffsets());
                    part(next, isOld ? 0 : SIGNATURE.length, number(part, file.getSizeOfLengths()));
                }
            }
            default -> {
            }
        }
    }

    private byte[] bytes(long place, int length) {
        byte[] bytes = new byte[length];
        file.readBufferFromAddress(place, length).get(bytes);
        return bytes;
    }

    private static long number(ByteBuffer from, int length) {
        long number = 0;
        for (int i = 0; i < length; i++) {
            number |= (from.get() & 0xFFL) << (i * Byte.SIZE);
        }
        return number;
    }

    @Override
    public ByteBuffer readBufferFromAddress(long place, int length) {
        for (Map.Entry<Long, byte[]> part : parts.entrySet()) {
            long at = place - part.getKey();
            if (at >= 0 && at <= part.getValue().length - length) {
                return ByteBuffer.wrap(Arrays.copyOfRange(part.getValue(), (int) at, (int) at + length))
                        .order(ByteOrder.LITTLE_ENDIAN);
            }
        }
        return file.readBufferFromAddress(place, length);
    }

    @Override
    public ByteBuffer map(long place, long length) {
        return file.map(place, length);
    }

    @Override
    public ByteBuffer mapNoOffset(long place, long length) {
        return file.mapNoOffset(place, length);
    }

    @Override
    public long getUserBlockSize() {
        return file.getUserBlockSize();
    }

    @Override
    public Superblock getSuperblock() {
        return file.getSuperblock();
    }

    @Override
    public FileChannel getFileChannel() {
        return file.getFileChannel();
    }

    @Override
    public int getSizeOfOffsets() {
        return file.getSizeOfOffsets();
    }

    @Override
    public int getSizeOfLengths() {
        return file.getSizeOfLengths();
    }

    @Override
    public void close() {
        file.close();
    }

    @Override
    public long size() {
        return file.size();
    }

    @Override
    public boolean inMemory() {
        return file.inMemory();
    }
}
