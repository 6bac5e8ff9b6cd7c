package org.poolscope.storage.export;

import java.time.Instant;
import java.util.List;

/**
 * What a file was made of and how, so that it can be made again. Holds no user names and no absolute paths unless these
 * were asked for.
 *
 * @param origins what was read, in order
 * @param rules   how it was merged, a sentence each
 * @param command the arguments of {@code poolscope} that make it again, without the target
 * @param version of Poolscope
 * @param time    when it was made
 */
public record Provenance(List<Origin> origins, List<String> rules, List<String> command, String version, Instant time) {
    /** Copies the lists. */
    public Provenance {
        origins = List.copyOf(origins);
        rules = List.copyOf(rules);
        command = List.copyOf(command);
    }

    /**
     * One value that was read.
     *
     * @param location of its source, seen from the folder of the target or as the user wrote it
     * @param path     inside the source: the session and key, the scan and stream, the product and part
     * @param kind     of the source
     * @param form     what the value is, such as {@code <f8 (2000,)}
     * @param rows     how many rows it gave
     * @param checksum {@code crc32c:} and 8 hexadecimal digits over what was read; empty if that is not known
     */
    public record Origin(String location, String path, String kind, String form, long rows, String checksum) {}
}
