package org.poolscope.model.stream;

import java.time.Duration;
import java.util.List;
import org.poolscope.model.array.Slice;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;

/**
 * One column of a scan. Points are counted from 0; they arrive at the end and may be removed from the start. Once it is
 * sealed, no more arrive. Safe for several threads; equal if it has the same key in the same store.
 */
public interface Stream {
    /** Names it within the store. */
    String key();

    /** Names it within the scan, such as {@code axis:roby}. */
    String name();

    /** How its points are written. */
    Encoding encoding();

    /** What the writer told of it, such as the unit. */
    Container.Mapping info();

    /** What a person should know of this stream, such as where its points are when they are not in the store; a sentence each. */
    default List<String> notes() {
        return List.of();
    }

    /** Where the images that were taken so far are saved; empty for a stream that is no detector's, or saves none. */
    default List<ImageReference> images() throws SourceException {
        return List.of();
    }

    /** How many points have been sent, with those that are gone since. */
    long length() throws SourceException;

    /** The index of the first point that has not been removed; {@link #length()} if there is none. */
    long first() throws SourceException;

    /** Whether no more points will come. */
    boolean isSealed() throws SourceException;

    /**
     * Waits until it is sealed and returns its length.
     *
     * @throws StreamFailure.NotInTime if that takes longer than {@code timeout}; zero for as long as it takes
     */
    long awaitSeal(Duration timeout, Cancel cancel) throws SourceException;

    /**
     * Point {@code index}; a negative one is counted from the end, once the stream is sealed.
     *
     * @throws StreamFailure.NotYetThere   if it may still come
     * @throws StreamFailure.NeverThere    if the stream ended before it
     * @throws StreamFailure.NoLongerThere if it has been removed
     */
    Value at(long index) throws SourceException;

    /**
     * The points {@code start:stop:step} that are there, all for {@link Slice#ALL}; ends beyond the stream are cut.
     * Negative ends need a sealed stream; a negative step gives nothing.
     *
     * @throws StreamFailure.NotYetThere   if an end is negative and the stream not sealed
     * @throws StreamFailure.NoLongerThere if one of the points has been removed
     */
    Points slice(Slice slice, Cancel cancel) throws SourceException;

    /** A new reader from the first point on. */
    default Cursor cursor() {
        return cursor(0);
    }

    /** A new reader from point {@code from} on. */
    Cursor cursor(long from);
}
