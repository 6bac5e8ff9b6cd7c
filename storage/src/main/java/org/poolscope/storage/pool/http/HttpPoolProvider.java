package org.poolscope.storage.pool.http;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.ConnectionSteps;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.SignIn;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.SourceProvider;
import org.poolscope.model.source.Support;
import org.poolscope.storage.net.TrustedCertificates;
import org.poolscope.storage.pool.PoolSource;

/**
 * Opens product pools behind {@code http(s)://} addresses. A login that was written into one is remembered for that server,
 * in memory alone, so that the address can go on without it.
 */
public final class HttpPoolProvider implements SourceProvider {
    private final Map<String, String> environment;
    private final Logins logins;
    private final TrustedCertificates trusted;

    /** With the logins and the kept pools of this user. */
    public HttpPoolProvider() {
        this(System.getenv());
    }

    /** As one who has these environment variables. */
    public HttpPoolProvider(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
        this.logins = new Logins(this.environment);
        this.trusted = TrustedCertificates.of(this.environment);
    }

    @Override
    public Support probe(Location location) {
        boolean web = location.scheme().equals("http") || location.scheme().equals("https");
        return web
                ? new Support(3, "product pool", "The address may be that of a pool behind a server.")
                : Support.no("");
    }

    @Override
    public void reach(Location location, ConnectionSteps steps, Cancel cancel) throws SourceException {
        PoolAddress.Written written = PoolAddress.parse(location.source());
        new PoolReach(written.address(), logins.find(written), trusted, steps, cancel).go();
    }

    @Override
    public void trust(Location location, String fingerprint) throws SourceException {
        URI server = URI.create(PoolAddress.parse(location.source()).address().server());
        trusted.trust(PoolAddress.host(server), PoolAddress.port(server), fingerprint);
    }

    @Override
    public Optional<SignIn> signIn(Location location) {
        try {
            return Optional.of(logins.at(PoolAddress.parse(location.source()).address()));
        } catch (SourceException _) {
            return Optional.empty();
        }
    }

    @Override
    public Source open(Location location, OpenOptions options) throws SourceException {
        PoolAddress.Written written = PoolAddress.parse(location.source());
        Optional<Login> login = logins.find(written);
        PoolCache cache = PoolCache.at(LoginsFile.cache(environment));
        try {
            HttpClientPool pool = HttpClientPool.open(written, login, options.writable(), cache,
                    WireLimits.USUAL, trusted);
            written.login().ifPresent(known -> logins.use(written.address(), known));
            return new PoolSource(pool);
        } catch (SourceException e) {
            cache.close();
            if (e instanceof SourceException.NotFound) {
                // The login was taken; without it, who goes the way again would not get as far.
                written.login().ifPresent(known -> logins.use(written.address(), known));
            }
            throw e;
        }
    }
}
