package org.poolscope.storage.scan.kept;

import java.util.List;
import org.poolscope.model.stream.Points;

/** The points of a {@link PointStore} at one moment. Immutable. */
interface PointLook {
    /** How many. */
    long count();

    /** Those from one to before another, in pieces. */
    List<Points> points(long from, long to);

    /** Whether they are single real numbers. */
    boolean isNumbers();

    /** Number {@code i}. */
    double number(long i);

    /** Reads {@code count} numbers from {@code from} on into the places of {@code into} from {@code to} on. */
    void numbers(long from, double[] into, int to, int count);
}
