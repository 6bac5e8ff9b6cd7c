package org.poolscope.storage.heap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Tells one start of the machine from another: what processes share in memory is worth nothing after the next. */
final class Boot {
    private static final Path LINUX = Path.of("/proc/sys/kernel/random/boot_id");

    private Boot() {}

    /** Two numbers; where the system has none, they differ with each process, which only costs time at opening. */
    static long[] id() {
        UUID id;
        try {
            id = UUID.fromString(Files.readString(LINUX).strip());
        } catch (IOException | IllegalArgumentException _) {
            id = UUID.randomUUID();
        }
        return new long[]{id.getMostSignificantBits(), id.getLeastSignificantBits()};
    }
}
