package org.poolscope.storage.pool.http;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.SourceProvider;
import org.poolscope.model.source.Support;
import org.poolscope.storage.pool.PoolSource;

/**
 * Opens product pools behind {@code http(s)://} addresses. A login that was written into one is remembered for that server,
 * in memory alone, so that the address can go on without it.
 */
public final class HttpPoolProvider implements SourceProvider {
    private final Map<String, String> environment;
    private final Map<String, Login> given = new ConcurrentHashMap<>();

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
    public void reach(Location location, Consumer<String> done, Cancel cancel) throws SourceException {
        PoolAddress.Written written = PoolAddress.parse(location.source());
        new PoolReach(written.address(), login(written), done, cancel).go();
    }

    private Optional<Login> login(PoolAddress.Written written) throws SourceException {
        Optional<Login> known = written.login()
                .or(() -> Optional.ofNullable(given.get(written.address().server())));
        return known.isPresent()
                ? known
                : new LoginsFile(LoginsFile.of(environment)).find(written.address().url());
    }

    @Override
    public Source open(Location location, OpenOptions options) throws SourceException {
        PoolAddress.Written written = PoolAddress.parse(location.source());
        Optional<Login> login = login(written);
        PoolCache cache = PoolCache.at(LoginsFile.cache(environment));
        try {
            HttpClientPool pool = HttpClientPool.open(written, login, options.writable(), cache, WireLimits.USUAL);
            written.login().ifPresent(known -> given.put(written.address().server(), known));
            return new PoolSource(pool);
        } catch (SourceException e) {
            cache.close();
            throw e;
        }
    }
}
