package org.poolscope.app.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a base path of many small shelves as Python's {@code dbm.dumb} lays them out: a directory and a data file. */
final class ManySessions {
    private static final int BLOCK = 512;
    /** {@code 1.5} by protocol 2. */
    private static final byte[] PICKLE = {(byte) 0x80, 2, 'G', 0x3F, (byte) 0xF8, 0, 0, 0, 0, 0, 0, '.'};

    private ManySessions() {}

    static Path write(Path base, int sessions, int keys) throws IOException {
        Files.createDirectories(base);
        ByteArrayOutputStream data = new ByteArrayOutputStream(keys * BLOCK);
        StringBuilder directory = new StringBuilder();
        for (int i = 0; i < keys; i++) {
            directory.append("'run%02d.rate', (%d, %d)\n".formatted(i, i * BLOCK, PICKLE.length));
            data.writeBytes(PICKLE);
            data.writeBytes(new byte[i == keys - 1 ? 0 : BLOCK - PICKLE.length]);
        }
        byte[] names = directory.toString().getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < sessions; i++) {
            String name = "alice.%08x-0000-4000-8000-%012x".formatted(i, i * 7919L);
            Files.write(base.resolve(name + ".dir"), names);
            Files.write(base.resolve(name + ".dat"), data.toByteArray());
        }
        return base;
    }
}
