package org.poolscope.storage.heap.page;

/** Numbers and bytes at addresses, which are offsets in the file. What lies outside is a {@link HeapFault}. */
public interface PageReader {
    /** The file, for people. */
    String name();

    /** An unsigned byte. */
    int u8(long address);

    /** An unsigned number of 16 bits, within one page. */
    int u16(long address);

    /** A number of 32 bits, within one page. */
    int i32(long address);

    /** A number of 64 bits, within one page. */
    long i64(long address);

    /** Copies bytes that lie within one page. */
    void copy(long address, byte[] to, int start, int length);

    /**
     * Fails if another process has changed the store since the reading began; to be asked before much memory is taken on
     * the word of what was read.
     */
    void confirm();

    /** The failure for what contradicts the format at an address. */
    default HeapFault corrupt(String what, long address) {
        return HeapFault.corrupt(what, name(), address);
    }
}
