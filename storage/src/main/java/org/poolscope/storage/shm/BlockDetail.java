package org.poolscope.storage.shm;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is told of a block, by name. */
final class BlockDetail {
    private BlockDetail() {}

    /** For lists: size, owner, age in seconds, holders; {@code orphan} where nobody that can be seen holds it. */
    static Map<String, Object> of(BlockInfo block) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("bytes", block.size());
        told.put("owner", block.owner());
        told.put("age", Math.max(0, Duration.between(block.modified(), Instant.now()).toSeconds()));
        told.put("holders", block.holders().stream().map(holder -> holder.command() + " " + holder.pid()).toList());
        if (block.holders().isEmpty()) {
            told.put("orphan", true);
        }
        return told;
    }

    static Map<String, Object> provenance(SharedMemory home, BlockInfo block) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("file", home.folder().resolve(block.name()).toString());
        told.put("format", "shared memory, no header");
        told.putAll(of(block));
        told.put("modified", block.modified().toString());
        return told;
    }
}
