package org.poolscope.storage.scan;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.SourceProvider;
import org.poolscope.model.source.Support;

/**
 * Opens {@code mem-scan://NAME}: scans in the memory of this process, made by a simulator, the same for everybody who
 * opens the name as long as somebody has it open.
 */
public final class MemScanProvider implements SourceProvider {
    private static final String SCHEME = "mem-scan";
    private static final String START = SCHEME + "://";
    private static final String KIND = "simulated scans";
    /** So much has been measured when a store is opened: two scans are over, and one will run for eleven seconds more. */
    private static final Duration PAST = Duration.ofSeconds(54);

    private final Map<String, Shared> open = new HashMap<>();

    /** A store and how many sources are open on it. */
    private record Shared(MemScanStore store, int users) {}

    @Override
    public Support probe(Location location) {
        if (!location.scheme().equals(SCHEME)) {
            return Support.no("");
        }
        return name(location).isEmpty()
                ? Support.no("A simulated store has a name, as in " + START + "demo.")
                : new Support(4, KIND, "The address names simulated scans in memory.");
    }

    @Override
    public Source open(Location location, OpenOptions options) throws SourceException {
        String name = name(location);
        if (name.isEmpty()) {
            throw new SourceException.NotFound("The address has no name.", location.source(),
                    "Write it as " + START + "demo.");
        }
        MemScanStore store = acquire(name);
        return new ScanSource(store, List.of("These scans are simulated."), () -> release(name));
    }

    private synchronized MemScanStore acquire(String name) {
        Shared shared = open.computeIfAbsent(name, _ -> new Shared(
                ScanSimulator.store(name, InstantSource.system(), name.hashCode(), PAST), 0));
        open.put(name, new Shared(shared.store, shared.users + 1));
        return shared.store;
    }

    private synchronized void release(String name) {
        Shared shared = open.remove(name);
        if (shared != null && shared.users > 1) {
            open.put(name, new Shared(shared.store, shared.users - 1));
        } else if (shared != null) {
            shared.store.close();
        }
    }

    private static String name(Location location) {
        String source = location.source();
        return source.regionMatches(true, 0, START, 0, START.length())
                ? source.substring(START.length()).replaceFirst("/+$", "")
                : "";
    }
}
