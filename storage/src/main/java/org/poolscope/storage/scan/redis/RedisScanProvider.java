package org.poolscope.storage.scan.redis;

import java.util.List;
import java.util.Set;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.ConnectionSteps;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.SourceProvider;
import org.poolscope.model.source.Support;
import org.poolscope.storage.scan.ScanSource;

/** Opens {@code redis://} and {@code rediss://}: the scans of a blissdata store. */
public final class RedisScanProvider implements SourceProvider {
    private static final Set<String> SCHEMES = Set.of(RedisAddress.PLAIN, RedisAddress.ENCRYPTED);

    @Override
    public Support probe(Location location) {
        return SCHEMES.contains(location.scheme())
                ? new Support(4, "scans on a Redis server", "The address is that of a Redis server.")
                : Support.no("");
    }

    @Override
    public void reach(Location location, ConnectionSteps steps, Cancel cancel) throws SourceException {
        new RedisReach(location.source(), steps, cancel).go();
    }

    @Override
    public Source open(Location location, OpenOptions options) throws SourceException {
        RedisScanStore store = RedisScanStore.open(location.source(), options.writable());
        return new ScanSource(store, List.of(), store::close);
    }
}
