package org.poolscope.storage.pool.serve;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;
import org.poolscope.model.source.SourceException;

/**
 * How pools are served.
 *
 * @param host   the address to listen at
 * @param port   0 for one that is free
 * @param base   what comes before the names of pools, such as {@code /fdi/v0.17}; may be empty
 * @param users  who may do what; empty for anybody
 * @param tls    the keystore to encrypt by; empty for none
 * @param open   whether anybody may be let in from other machines
 * @param limits what a client may ask for
 */
public record ServeOptions(String host, int port, String base, Optional<UsersFile> users, Optional<Tls> tls,
        boolean open, ServeLimits limits) {
    /** The base that fdi's server has. */
    public static final String BASE = "/fdi/v0.17";
    /** The port that fdi's server has. */
    public static final int PORT = 9885;

    /**
     * A keystore (PKCS12 or JKS) with the server's key.
     *
     * @param password of the keystore and the key
     */
    public record Tls(Path keystore, String password) {
        @Override
        public String toString() {
            return keystore.toString();
        }
    }

    /** Without a slash at the end of the base, and with one in front. */
    public ServeOptions {
        String trimmed = base.replaceAll("/+$", "");
        base = trimmed.isEmpty() || trimmed.startsWith("/") ? trimmed : "/" + trimmed;
    }

    /** On this machine alone, for anybody who is on it. */
    public static ServeOptions local(int port) {
        return new ServeOptions("127.0.0.1", port, BASE, Optional.empty(), Optional.empty(), false,
                ServeLimits.USUAL);
    }

    /** Refuses to let anybody in from other machines who was not meant to be. */
    void check() throws SourceException {
        try {
            boolean near = true;
            for (InetAddress address : InetAddress.getAllByName(host)) {
                near &= address.isLoopbackAddress();
            }
            if (!near && users.isEmpty() && !open) {
                throw new SourceException.Denied("Without users, pools are served to this machine alone.", host,
                        "Name a users file with --users, or say --open to let anybody read and write.");
            }
        } catch (UnknownHostException e) {
            throw new SourceException.NotFound("No machine has this name.", host, "Check the name, or use 127.0.0.1.");
        }
    }
}
