package org.poolscope.storage.shelf.dbm;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.poolscope.model.source.SourceException;

/** Follows a pair that is too big for a page through its chain and knows the pieces of its key and its value. */
final class Bdb185BigPair {
    private record Piece(long at, int length) {}

    private final Bdb185Header header;
    private final BitSet seen;
    private final List<Piece> key = new ArrayList<>();
    private final List<Piece> value = new ArrayList<>();
    private Bdb185Page last;

    /** Follows the chain from its first page, entering each page in {@code seen}. */
    Bdb185BigPair(Bdb185Header header, Bdb185Page first, BitSet seen) throws SourceException.Corrupt {
        this.header = header;
        this.seen = seen;
        this.last = first;
        followKey();
    }

    long keyLength() {
        return length(key);
    }

    byte[] key() throws SourceException.Corrupt {
        return gather(key, Long.MAX_VALUE);
    }

    long valueLength() {
        return length(value);
    }

    /** The first bytes of the value, at most {@code most}. */
    MemorySegment value(long most) throws SourceException.Corrupt {
        return MemorySegment.ofArray(gather(value, most)).asReadOnly();
    }

    /** The page behind the pair with more pairs of the same bucket, or -1. */
    long next() throws SourceException.Corrupt {
        return last.slots() == 2 ? -1 : link();
    }

    private void followKey() throws SourceException.Corrupt {
        while (true) {
            int start = last.offset(1, last.size());
            key.add(new Piece(last.start() + start, last.size() - start));
            switch (last.slot(2)) {
                case Bdb185Page.KEY_PART -> advance();
                case Bdb185Page.KEY_END -> {
                    advance();
                    followValue();
                    return;
                }
                case Bdb185Page.LAST -> {
                    valueBesideKey(start);
                    return;
                }
                default -> throw broken();
            }
        }
    }

    private void valueBesideKey(int keyStart) throws SourceException.Corrupt {
        if (last.slots() < 4) {
            throw broken();
        }
        int start = last.offset(last.slots(), keyStart);
        value.add(new Piece(last.start() + start, keyStart - start));
        if (!last.hasRoom()) {
            advance();
            followValue();
        }
    }

    private void followValue() throws SourceException.Corrupt {
        while (true) {
            int start = last.offset(1, last.size());
            value.add(new Piece(last.start() + start, last.size() - start));
            switch (last.slot(2)) {
                case Bdb185Page.KEY_END -> advance();
                case Bdb185Page.LAST -> {
                    return;
                }
                default -> throw broken();
            }
        }
    }

    private void advance() throws SourceException.Corrupt {
        long page = link();
        if (page < 0 || page >= header.pages() || seen.get((int) page)) {
            throw broken();
        }
        seen.set((int) page);
        last = Bdb185Page.read(header, page);
    }

    private long link() throws SourceException.Corrupt {
        if (last.slots() < 4) {
            throw broken();
        }
        return header.overflowPage(last.slot(last.slots() - 1));
    }

    private SourceException.Corrupt broken() {
        return header.view().corrupt("A long value is broken off: its pages do not follow each other", last.start());
    }

    private static long length(List<Piece> pieces) {
        return pieces.stream().mapToLong(Piece::length).sum();
    }

    private byte[] gather(List<Piece> pieces, long most) throws SourceException.Corrupt {
        long length = Math.min(length(pieces), most);
        if (length > Integer.MAX_VALUE - 8) {
            throw broken();
        }
        byte[] whole = new byte[(int) length];
        int filled = 0;
        for (Piece piece : pieces) {
            byte[] part = header.view().copy(piece.at(), Math.min(piece.length(), whole.length - filled));
            System.arraycopy(part, 0, whole, filled, part.length);
            filled += part.length;
        }
        return whole;
    }
}
