package org.poolscope.storage.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;

/** Makes shelves of many small values, of kinds that no library is needed for. */
final class LargeShelves {
    private static final byte[] VALUE = Arrays.copyOf("I12345\n.".getBytes(StandardCharsets.US_ASCII), 30);
    private static final int BLOCK = 4096;
    private static final int IN_A_BUCKET = 166;

    private LargeShelves() {}

    static byte[] key(int number) {
        return String.format("run%d.key.%06d", number % 7, number).getBytes(StandardCharsets.US_ASCII);
    }

    /** GDBM with about a hundred records in each bucket. */
    static void gdbm(Path file, int records) throws IOException {
        int bits = Math.max(0, 32 - Integer.numberOfLeadingZeros(records / 100));
        int directory = 8 << bits;
        int data = BLOCK + directory + (BLOCK << bits);
        ByteBuffer bytes = ByteBuffer.allocate(data + records * 50).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(0x13579acf).putInt(BLOCK).putLong(BLOCK).putInt(directory).putInt(bits).putInt(BLOCK)
                .putInt(IN_A_BUCKET);
        for (int bucket = 0; bucket < 1 << bits; bucket++) {
            int start = BLOCK + directory + bucket * BLOCK;
            bytes.putLong(BLOCK + 8 * bucket, start);
            for (int element = 0; element < IN_A_BUCKET; element++) {
                bytes.putInt(start + 112 + 24 * element, -1);
            }
        }
        for (int i = 0; i < records; i++) {
            byte[] key = key(i);
            int hash = hash(key);
            int element = BLOCK + directory + (int) ((long) hash >>> (31 - bits)) * BLOCK + 112;
            while (bytes.getInt(element) != -1) {
                element += 24;
            }
            int at = data + i * 50;
            bytes.putInt(element, hash).put(element + 4, key, 0, 4).putLong(element + 8, at)
                    .putInt(element + 16, key.length).putInt(element + 20, VALUE.length);
            bytes.put(at, key).put(at + key.length, VALUE);
        }
        Files.write(file, bytes.array());
    }

    static void dumb(Path base, int records) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < records; i++) {
            lines.append('\'').append(new String(key(i), StandardCharsets.US_ASCII)).append("', (").append(512L * i)
                    .append(", ").append(VALUE.length).append(")\n");
        }
        Files.writeString(base.resolveSibling(base.getFileName() + ".dir"), lines);
        byte[] data = new byte[512 * records];
        for (int i = 0; i < records; i++) {
            System.arraycopy(VALUE, 0, data, 512 * i, VALUE.length);
        }
        Files.write(base.resolveSibling(base.getFileName() + ".dat"), data);
    }

    static void sqlite(Path file, int records) throws SQLException {
        try (Connection made = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement schema = made.createStatement()) {
            schema.execute("CREATE TABLE Dict (key BLOB UNIQUE NOT NULL, value BLOB NOT NULL)");
            made.setAutoCommit(false);
            try (PreparedStatement insert = made.prepareStatement("INSERT INTO Dict VALUES (?, ?)")) {
                for (int i = 0; i < records; i++) {
                    insert.setBytes(1, key(i));
                    insert.setBytes(2, VALUE);
                    insert.executeUpdate();
                }
            }
            made.commit();
        }
    }

    private static int hash(byte[] key) {
        int hash = 0x238F13AF * key.length;
        for (int i = 0; i < key.length; i++) {
            hash = (hash + (key[i] << (5 * i % 24))) & Integer.MAX_VALUE;
        }
        return (hash * 1103515243 + 12345) & Integer.MAX_VALUE;
    }
}
