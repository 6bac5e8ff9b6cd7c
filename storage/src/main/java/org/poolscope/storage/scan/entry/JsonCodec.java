package org.poolscope.storage.scan.entry;

import java.util.List;
import org.poolscope.model.stream.Points;
import org.poolscope.model.value.Value;

/** One JSON text an entry, as Python writes it. */
record JsonCodec() implements PointCodec {
    @Override
    public long count(StreamEntry entry) {
        return 1;
    }

    @Override
    public int longestRun() {
        return 1;
    }

    @Override
    public Points decode(List<StreamEntry> run) throws MalformedEntry {
        StreamEntry entry = run.getFirst();
        byte[] payload = entry.payload().orElseThrow(() -> new MalformedEntry("The entry has no payload."));
        if (!entry.declaredCount().filter(count -> count == 1).isPresent()) {
            throw new MalformedEntry("An entry of JSON holds one point; this one declares others.");
        }
        return new Points.Documents(List.of(JsonValues.read(payload)));
    }

    @Override
    public byte[] encode(Points points) throws MalformedEntry {
        if (!(points instanceof Points.Documents(List<Value> values)) || values.size() != 1) {
            throw new MalformedEntry("The stream takes plain values, one at a time.");
        }
        return JsonValues.write(values.getFirst());
    }
}
