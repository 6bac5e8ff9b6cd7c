package org.poolscope.storage.scan.entry;

import java.util.List;
import org.poolscope.model.stream.Points;

/** The codec of an encoding that is not understood: counts entries, reads none. */
record NoCodec(String why) implements PointCodec {
    @Override
    public long count(StreamEntry entry) {
        return entry.declaredCount().orElse(1L);
    }

    @Override
    public int longestRun() {
        return 1;
    }

    @Override
    public Points decode(List<StreamEntry> run) throws MalformedEntry {
        throw new MalformedEntry(why);
    }

    @Override
    public byte[] encode(Points points) throws MalformedEntry {
        throw new MalformedEntry(why);
    }
}
