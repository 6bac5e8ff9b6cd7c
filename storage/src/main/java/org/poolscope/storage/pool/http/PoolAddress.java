package org.poolscope.storage.pool.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Locale;
import java.util.Optional;
import org.poolscope.model.product.PoolUrl;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.SourceException;

/**
 * Where a pool is: {@code http(s)://HOST[:PORT][BASE]/POOL}. Its text never holds a login.
 *
 * @param server scheme, host and port, such as {@code http://localhost:9885}
 * @param base   what comes before the pool's name, empty or with a slash in front
 * @param pool   the pool's name, decoded
 */
record PoolAddress(String server, String base, String pool) {

    /** An address, and the login that was written into it. */
    record Written(PoolAddress address, Optional<Login> login) {}

    /** Reads the text of an address. */
    static Written parse(String text) throws SourceException {
        String shown = Location.withoutPassword(text);
        PoolUrl url;
        URI checked;
        try {
            url = PoolUrl.parse(text);
            checked = new URI(url.scheme() + "://" + url.place().substring(url.place().lastIndexOf('@') + 1));
        } catch (IllegalArgumentException | URISyntaxException _) {
            throw broken(shown);
        }
        boolean web = url.scheme().equals("http") || url.scheme().equals("https");
        if (!web || checked.getHost() == null || url.poolName().isEmpty()) {
            throw broken(shown);
        }
        String user = url.username();
        String password = url.password();
        Optional<Login> login = user == null || user.isEmpty()
                ? Optional.empty()
                : Optional.of(new Login.Password(decoded(user), password == null ? "" : decoded(password)));
        return new Written(new PoolAddress(url.scheme() + "://" + checked.getRawAuthority().toLowerCase(Locale.ROOT),
                url.poolPath(), decoded(url.poolName())), login);
    }

    private static SourceException broken(String shown) {
        return new SourceException.Unsupported("This is no address of a pool.", shown,
                "Write it as http://HOST:PORT/BASE/POOL, for example http://localhost:9885/fdi/v0.17/mypool.");
    }

    /** The same pool under another base. */
    PoolAddress under(String other) {
        return new PoolAddress(server, other, pool);
    }

    /** The address of the pool. */
    String url() {
        return root() + "/" + encoded(pool);
    }

    /** The address of what comes before pools. */
    String root() {
        return server + base;
    }

    /** The host of an address, a numeric one without its brackets. */
    static String host(URI address) {
        return address.getHost().replaceAll("[\\[\\]]", "");
    }

    /** The port of an address, that of its scheme if it names none. */
    static int port(URI address) {
        return address.getPort() >= 0 ? address.getPort() : "https".equals(address.getScheme()) ? 443 : 80;
    }

    /** Both, as other programs take them. */
    static String hostAndPort(URI address) {
        return address.getHost() + ":" + port(address);
    }

    /** A part of a path, so that nothing in it means anything to who reads the path. */
    static String encoded(String part) {
        return URLEncoder.encode(part, UTF_8).replace("+", "%20").replace("%3A", ":");
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException _) {
            return part;
        }
    }

    @Override
    public String toString() {
        return url();
    }
}
