package org.poolscope.storage.scan;

import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;
import org.poolscope.storage.scan.entry.JsonValues;
import org.poolscope.storage.scan.entry.MalformedEntry;
import org.poolscope.storage.scan.entry.StreamEntry;

/** How far a detector has come: images taken, and those of them that are saved. */
record LimaStatus(long taken, long saved) {
    /** Before the first image. */
    static final LimaStatus NONE = new LimaStatus(0, 0);

    private static final long MOST = 1L << 40;

    /** As an entry tells it; the numbers there are those of the last images. */
    static LimaStatus of(StreamEntry entry) throws MalformedEntry {
        byte[] payload = entry.payload().orElseThrow(() -> new MalformedEntry("The entry has no payload."));
        if (!(JsonValues.read(payload) instanceof Container.Mapping map)) {
            throw new MalformedEntry("The entry is no status of a detector.");
        }
        long taken = behind(map, "last_index");
        return new LimaStatus(taken, Math.min(taken, behind(map, "last_index_saved")));
    }

    private static long behind(Container.Mapping map, String name) throws MalformedEntry {
        return switch (map.get(name).orElse(Value.None.NONE)) {
            case Value.None _ -> 0;
            case Value.Int(long last, boolean _) when last >= -1 && last < MOST -> last + 1;
            default -> throw new MalformedEntry("The status of the detector has no sensible '" + name + "'.");
        };
    }
}
