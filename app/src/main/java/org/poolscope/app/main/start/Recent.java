package org.poolscope.app.main.start;

import java.time.Instant;
import org.poolscope.model.source.Location;

/**
 * A place that was opened before.
 *
 * @param kind
 *            the kind of its icon
 * @param name
 *            its short name
 * @param address
 *            what the open box takes, without a password
 * @param when
 *            it was opened last
 */
public record Recent(String kind, String name, String address, Instant when) {
    /** Leaves a password out of the address, as places are kept in a file. */
    public Recent {
        address = Location.withoutPassword(address);
    }
}
