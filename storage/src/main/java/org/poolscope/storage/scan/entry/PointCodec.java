package org.poolscope.storage.scan.entry;

import java.util.List;
import org.poolscope.model.stream.Encoding;
import org.poolscope.model.stream.Points;

/** Points to payloads and back, for one encoding. Stateless. */
public sealed interface PointCodec permits FixedCodec, RaggedCodec, JsonCodec, NoCodec {

    /** The codec of an encoding. */
    static PointCodec of(Encoding encoding) {
        return switch (encoding) {
            case Encoding.Numeric numeric when numeric.isVariable() -> new RaggedCodec(numeric);
            case Encoding.Numeric numeric -> new FixedCodec(numeric);
            case Encoding.Json _ -> new JsonCodec();
            case Encoding.Unreadable(_, String why) -> new NoCodec(why);
        };
    }

    /**
     * How many points an entry counts for: what it declares, or one if that contradicts its payload, so that a broken
     * entry cannot hide those behind it.
     */
    long count(StreamEntry entry);

    /** How many entries {@link #decode} takes at once. */
    int longestRun();

    /** The points of entries that follow each other. */
    Points decode(List<StreamEntry> run) throws MalformedEntry;

    /**
     * The payload of one entry.
     *
     * @throws MalformedEntry if the points are not of this encoding, or there are none
     */
    byte[] encode(Points points) throws MalformedEntry;
}
