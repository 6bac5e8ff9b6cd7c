package org.poolscope.model.stream;

import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container;

/**
 * Writes one scan, in this order: streams, {@link #prepare}, {@link #start}, points, {@link #stop}, {@link #close}. A
 * scan may be closed at any time. A step out of order is {@link StreamFailure.NotAllowed}. Belongs to one thread.
 */
public interface ScanWriter {
    /** Names the scan within the store. */
    String key();

    /** How far the scan has come. */
    ScanState state();

    /** Declares a stream; only before {@link #prepare}, and each name once. */
    StreamWriter stream(String name, Encoding encoding, Container.Mapping info) throws SourceException;

    /** Declares that the streams are complete; {@code info} is what is known of the scan now. */
    void prepare(Container.Mapping info) throws SourceException;

    /** Declares that points may come. */
    void start() throws SourceException;

    /** Seals every stream that is open still. */
    void stop() throws SourceException;

    /** Ends the scan; {@code info} should say {@code end_reason} and {@code end_time}. */
    void close(Container.Mapping info) throws SourceException;
}
