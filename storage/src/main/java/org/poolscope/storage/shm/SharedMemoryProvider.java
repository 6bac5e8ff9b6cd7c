package org.poolscope.storage.shm;

import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.SourceProvider;
import org.poolscope.model.source.Support;

/** Opens {@code shm://}, all blocks of the machine, and {@code shm://NAME?dtype=D&shape=S}, one of them as an array. */
public final class SharedMemoryProvider implements SourceProvider {
    private final SharedMemory home;

    /** Of this machine. */
    public SharedMemoryProvider() {
        this(SharedMemory.OF_THIS_MACHINE);
    }

    /** Of another memory. */
    public SharedMemoryProvider(SharedMemory home) {
        this.home = home;
    }

    @Override
    public Support probe(Location location) {
        if (!location.scheme().equals(SharedAddress.SCHEME)) {
            return Support.no("");
        }
        return home.isThere()
                ? new Support(4, "shared memory", "Its address begins with shm:.")
                : Support.no("This system keeps no shared memory that can be listed.");
    }

    @Override
    public Source open(Location location, OpenOptions options) throws SourceException {
        SharedAddress address = SharedAddress.parse(location.source());
        if (address.name().isEmpty()) {
            return new BlocksSource(home);
        }
        return ArraySource.open(home, address);
    }
}
