package org.poolscope.storage.export.merge;

import java.time.Instant;
import java.util.List;

/**
 * What the provenance of a file tells of who merges.
 *
 * @param version of Poolscope
 * @param command the arguments of {@code poolscope} that make it again, without the target
 * @param time    when
 */
public record Making(String version, List<String> command, Instant time) {
    /** Copies the arguments. */
    public Making {
        command = List.copyOf(command);
    }
}
