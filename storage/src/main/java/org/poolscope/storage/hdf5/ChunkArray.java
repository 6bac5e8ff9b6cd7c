package org.poolscope.storage.hdf5;

import io.jhdf.checksum.ChecksumUtils;
import io.jhdf.exceptions.HdfException;
import io.jhdf.storage.HdfBackingStorage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The arrays in which HDF5 1.10 and later keeps the places of chunks by their numbers: one of a fixed length, and one that
 * grows at its end by blocks that double now and then. Both are cut into pages where they are long; what was never written is
 * left out. See sections VII.B and VII.C of the HDF5 file format.
 */
final class ChunkArray {
    private static final int HEAD = 6;
    private static final int CHECKSUM = 4;
    private static final long UNDEFINED = -1;
    private static final int TOP_BIT = 0x80;

    private final HdfBackingStorage file;
    private final int addressSize;
    private final Taker taker;
    private int entrySize;
    private boolean isPacked;
    private long index;

    /** Takes what the array tells of one chunk. */
    @FunctionalInterface
    interface Taker {
        /** A chunk by its number, its address, its bytes or 0 for those of the whole chunk, and the filters left out of it. */
        void take(long index, long address, int bytes, int mask);
    }

    ChunkArray(HdfBackingStorage file, Taker taker) {
        this.file = file;
        this.taker = taker;
        addressSize = file.getSizeOfOffsets();
    }

    /** An array of a fixed length. */
    void fixed(long address) {
        ByteBuffer head = part(address, "FAHD", HEAD + 2 + file.getSizeOfLengths() + addressSize);
        kind(head);
        int pageBits = head.get();
        long entries = number(head, file.getSizeOfLengths());
        long block = number(head, addressSize);
        long page = 1L << pageBits;
        if (block == UNDEFINED) {
            return;
        }
        if (entries <= page) {
            entries(part(block, "FADB", HEAD + addressSize + bytes(entries)).position(HEAD + addressSize), entries);
            return;
        }
        long pages = (entries + page - 1) / page;
        int marks = Math.toIntExact((pages + 7) / 8);
        byte[] written = new byte[marks];
        part(block, "FADB", HEAD + addressSize + marks).position(HEAD + addressSize).get(written);
        pages(block + HEAD + addressSize + marks + CHECKSUM, page, entries, written, 0);
    }

    /** An array that grows. */
    void extensible(long address) {
        ByteBuffer head = part(address, "EAHD", HEAD + 6 + 6 * file.getSizeOfLengths() + addressSize);
        kind(head);
        Growth growth = new Growth(head.get(), head.get(), head.get(), head.get(), head.get());
        head.position(head.position() + 6 * file.getSizeOfLengths());
        long block = number(head, addressSize);
        if (block == UNDEFINED) {
            return;
        }
        int direct = growth.directBlocks();
        int supers = growth.groups() - growth.directGroups();
        ByteBuffer first = part(block, "EAIB", HEAD + addressSize + bytes(growth.first())
                + (long) (direct + supers) * addressSize).position(HEAD + addressSize);
        entries(first, growth.first());
        for (int group = 0; group < growth.directGroups(); group++) {
            for (int i = 0; i < growth.blocks(group); i++) {
                block(number(first, addressSize), growth, growth.length(group), new byte[0], 0);
            }
        }
        for (int group = growth.directGroups(); group < growth.groups(); group++) {
            group(number(first, addressSize), growth, group);
        }
    }

    /** A block of addresses of blocks. */
    private void group(long address, Growth growth, int group) {
        long length = growth.length(group);
        int blocks = growth.blocks(group);
        if (address == UNDEFINED) {
            index += length * blocks;
            return;
        }
        int pages = growth.isPaged(length) ? Math.toIntExact(length / growth.page()) : 0;
        byte[] written = new byte[blocks * ((pages + 7) / 8)];
        int head = HEAD + addressSize + growth.offsetSize();
        ByteBuffer told = part(address, "EASB", head + written.length + (long) blocks * addressSize).position(head);
        told.get(written);
        for (int i = 0; i < blocks; i++) {
            block(number(told, addressSize), growth, length, written, i * pages);
        }
    }

    private void block(long address, Growth growth, long length, byte[] written, int firstPage) {
        if (address == UNDEFINED) {
            index += length;
            return;
        }
        int head = HEAD + addressSize + growth.offsetSize();
        if (growth.isPaged(length)) {
            part(address, "EADB", head);
            pages(address + head + CHECKSUM, growth.page(), length, written, firstPage);
        } else {
            entries(part(address, "EADB", head + bytes(length)).position(head), length);
        }
    }

    private void pages(long address, long page, long entries, byte[] written, int firstPage) {
        long at = address;
        int number = firstPage;
        for (long done = 0; done < entries; done += page, number++) {
            long count = Math.min(page, entries - done);
            if ((written[number / Byte.SIZE] & TOP_BIT >> (number % Byte.SIZE)) == 0) {
                index += count;
            } else {
                entries(part(at, "", bytes(count)), count);
            }
            at += bytes(count) + CHECKSUM;
        }
    }

    private void entries(ByteBuffer from, long count) {
        for (long i = 0; i < count; i++) {
            long address = number(from, addressSize);
            long size = isPacked ? number(from, entrySize - addressSize - Integer.BYTES) : 0;
            int mask = isPacked ? from.getInt() : 0;
            if (address != UNDEFINED) {
                taker.take(index, address, Math.toIntExact(size), mask);
            }
            index++;
        }
    }

    private void kind(ByteBuffer head) {
        isPacked = head.get(HEAD - 1) == 1;
        entrySize = head.get(HEAD) & 0xFF;
        head.position(HEAD + 1);
        if (entrySize < addressSize + (isPacked ? Integer.BYTES + 1 : 0) || entrySize > addressSize + 12) {
            throw new HdfException("An index of chunks with entries of " + entrySize + " bytes");
        }
    }

    private long bytes(long entries) {
        return Math.multiplyExact(entries, entrySize);
    }

    /** So many bytes that begin with a name, checked by the sum behind them. */
    private ByteBuffer part(long address, String name, long length) {
        if (length < 0 || length > file.size() - CHECKSUM) {
            throw new HdfException("An index of chunks is longer than the file");
        }
        byte[] bytes = new byte[Math.toIntExact(length)];
        ByteBuffer read = file.readBufferFromAddress(address, bytes.length + CHECKSUM).order(ByteOrder.LITTLE_ENDIAN);
        read.get(bytes);
        byte[] wanted = name.getBytes(StandardCharsets.US_ASCII);
        if (read.getInt() != ChecksumUtils.checksum(bytes)
                || !Arrays.equals(wanted, Arrays.copyOf(bytes, wanted.length))) {
            throw new HdfException("An index of chunks is damaged at " + address);
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** An unsigned number; all bits set is {@link #UNDEFINED} at every length of an address. */
    private static long number(ByteBuffer from, int length) {
        long number = 0;
        boolean isFull = true;
        for (int i = 0; i < length; i++) {
            byte part = from.get();
            isFull &= part == -1;
            number |= (part & 0xFFL) << (i * Byte.SIZE);
        }
        return isFull ? UNDEFINED : number;
    }

    /**
     * How an array grows.
     *
     * @param bits     of the largest index
     * @param first    entries beside the addresses of the blocks
     * @param least    entries of the smallest block
     * @param pointers blocks of the first group that has a table of its own
     * @param pageBits of the entries of a page
     */
    private record Growth(int bits, int first, int least, int pointers, int pageBits) {
        Growth {
            if (least < 1 || pointers < 1 || bits < 1 || bits > Long.SIZE || pageBits < 0 || pageBits > Integer.SIZE) {
                throw new HdfException("An index of chunks grows in an unknown way");
            }
        }

        int groups() {
            return 1 + bits - log(least);
        }

        int directGroups() {
            return 2 * log(pointers);
        }

        int directBlocks() {
            return 2 * (pointers - 1);
        }

        int blocks(int group) {
            return Math.toIntExact(1L << (group / 2));
        }

        long length(int group) {
            return (1L << ((group + 1) / 2)) * least;
        }

        long page() {
            return 1L << pageBits;
        }

        boolean isPaged(long length) {
            return length > page();
        }

        int offsetSize() {
            return (bits + 7) / 8;
        }

        private static int log(int number) {
            return Integer.SIZE - 1 - Integer.numberOfLeadingZeros(number);
        }
    }
}
