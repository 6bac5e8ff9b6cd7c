package org.poolscope.storage.shelf.dbm;

/**
 * A key and where its value lies; the value itself is read by {@link Dbm#value(DbmRecord)} of the shelf it came from.
 *
 * @param key         the key as stored: any bytes in Python 2, UTF-8 in Python 3; not to be changed
 * @param valueLength length of the value in bytes
 * @param at          the place of the value, in terms only the shelf knows
 */
@SuppressWarnings("ArrayRecordComponent")
public record DbmRecord(byte[] key, long valueLength, long at) {}
