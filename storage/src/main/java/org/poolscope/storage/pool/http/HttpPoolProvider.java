package org.poolscope.storage.pool.http;

import java.util.Map;
import java.util.Optional;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.SourceProvider;
import org.poolscope.model.source.Support;
import org.poolscope.storage.pool.PoolSource;

/** Opens product pools behind {@code http(s)://} addresses. */
public final class HttpPoolProvider implements SourceProvider {
    private final Map<String, String> environment;

    /** With the logins and the kept pools of this user. */
    public HttpPoolProvider() {
        this(System.getenv());
    }

    /** As one who has these environment variables. */
    public HttpPoolProvider(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Support probe(Location location) {
        boolean web = location.scheme().equals("http") || location.scheme().equals("https");
        return web
                ? new Support(3, "product pool", "The address may be that of a pool behind a server.")
                : Support.no("");
    }

    @Override
    public Source open(Location location, OpenOptions options) throws SourceException {
        PoolAddress.Written written = PoolAddress.parse(location.source());
        Optional<Login> login = new LoginsFile(LoginsFile.of(environment)).find(written.address().url());
        PoolCache cache = PoolCache.at(LoginsFile.cache(environment));
        try {
            return new PoolSource(HttpClientPool.open(written, login, options.writable(), cache, WireLimits.USUAL));
        } catch (SourceException e) {
            cache.close();
            throw e;
        }
    }
}
