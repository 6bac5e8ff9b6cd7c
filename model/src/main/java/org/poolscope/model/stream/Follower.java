package org.poolscope.model.stream;

import java.time.Duration;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;

/**
 * Follows streams of one store together: one connection and one request for all of them, however many there are. Makes no
 * thread; whoever made it calls {@link #read} again and again, one task at a time. Everything else may be called from any
 * thread, and what has come is looked at through {@link Followed#now()}.
 *
 * <p>A store that cannot be reached is no failure of a read: it is tried again, at first soon, then at least once a
 * second, and reading goes on behind the last point that was kept.
 */
public interface Follower extends AutoCloseable {
    /** As {@code from}: the point that comes next, whatever has come before. */
    long NEXT = -1;

    /**
     * Follows a stream of this store from the next read on.
     *
     * @param from the index of the first point wanted, or {@link #NEXT}
     * @throws IllegalArgumentException if it is a stream of another store
     */
    Followed follow(Stream stream, long from, Keeping keeping);

    /** Reads a stream no more. What was kept of it stays as long as somebody holds a look at it. */
    void leave(Followed followed);

    /**
     * One round for all followed streams: takes over what is new, waits for the first of it at most {@code wait}.
     *
     * @return whether anything has changed that a look shows, the link included
     * @throws SourceException.Cancelled   if the user stops it
     * @throws SourceException.Unreachable if this has been closed
     */
    boolean read(Duration wait, Cancel cancel) throws SourceException;

    /** Whether the store can be reached. */
    Link link();

    /** Ends the connection and what still waits; what was kept stays as long as somebody holds a look at it. */
    @Override
    void close();
}
