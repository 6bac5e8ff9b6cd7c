package org.poolscope.storage.shelf.dbm;

/** GDBM's hash of a key, which depends on whether the writer's C had signed characters. */
final class GdbmHash {
    private GdbmHash() {}

    /** 31 bits; the top ones choose the entry of the directory. */
    static int of(byte[] key, boolean signed) {
        int hash = 0x238F13AF * key.length;
        for (int i = 0; i < key.length; i++) {
            int character = signed ? key[i] : key[i] & 0xFF;
            hash = (hash + (character << (5 * i % 24))) & Integer.MAX_VALUE;
        }
        return (hash * 1103515243 + 12345) & Integer.MAX_VALUE;
    }
}
