package org.poolscope.storage.pool.http;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.poolscope.model.product.Members;
import org.poolscope.model.source.CurrentCancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container;
import org.poolscope.storage.pool.json.JsonReader;

/** Whose server it is, which decides what can be asked of it at once. */
enum ServerKind {
    /** Poolscope's. */
    OURS("Poolscope's server"),
    /** fdi's, of any version. */
    FDI("fdi's server");

    /** Where servers of fdi and ours have their pools, the newest first. */
    private static final List<String> BASES = List.of("/fdi/v0.17", "/fdi/v0.16", "/fdi-dev/v0.16", "/fdi/v0.15",
            "/fdi/v0.14", "/v0.13");

    private final String words;

    ServerKind(String words) {
        this.words = words;
    }

    /** For people. */
    String words() {
        return words;
    }

    /** A server, and the address of the pool there. */
    record Found(ServerKind kind, PoolAddress address) {}

    /** Looks what answers at an address; one without a base is looked for under the usual ones. */
    static Found find(Wire wire, PoolAddress address, WireLimits limits) throws SourceException {
        Optional<ServerKind> there = kind(wire, address, limits);
        if (there.isPresent()) {
            return new Found(there.get(), address);
        }
        for (String base : BASES) {
            PoolAddress other = address.under(base);
            Optional<ServerKind> kind = base.equals(address.base()) ? Optional.empty() : kind(wire, other, limits);
            if (kind.isPresent() && address.base().isEmpty()) {
                return new Found(kind.get(), other);
            }
            if (kind.isPresent()) {
                throw new SourceException.NotFound("The server has its pools elsewhere.", address.url(),
                        "Open " + other.url() + ".");
            }
        }
        throw new SourceException.NotFound("There is no pool server at this address.", address.url(),
                "Check host, port and what comes before the pool's name.");
    }

    /** Where a pool may be: at its address and, where that has no base, under the usual ones. */
    static Stream<PoolAddress> places(PoolAddress address) {
        return address.base().isEmpty()
                ? Stream.concat(Stream.of(address), BASES.stream().map(address::under))
                : Stream.of(address);
    }

    private static Optional<ServerKind> kind(Wire wire, PoolAddress address, WireLimits limits)
            throws SourceException {
        Reply reply = wire.get(address.root() + "/", Optional.empty(), limits.index(), CurrentCancel.get());
        if (reply.status() == Reply.NOT_FOUND) {
            return Optional.empty();
        }
        reply.refuseUnlessLetIn(address.root());
        if (reply.isOurs()) {
            return Optional.of(OURS);
        }
        byte[] _ = reply.result(address.root());
        return Optional.of(FDI);
    }

    /**
     * Makes sure that the pool is there. fdi's server makes a pool of any name that is asked for, so that it is asked
     * for its list first.
     */
    void enter(Remote remote, boolean making) throws SourceException {
        boolean there = this == FDI
                ? isListed(remote)
                : remote.index(Optional.empty(), CurrentCancel.get()).status() != Reply.NOT_FOUND;
        if (there) {
            return;
        }
        if (!making) {
            throw new SourceException.NotFound("The server has no pool of this name.", remote.address().url(),
                    "See at " + remote.address().root() + "/ which there are.");
        }
        remote.register();
    }

    private static boolean isListed(Remote remote) throws SourceException {
        var pools = JsonReader.read(remote.look("/pools", CurrentCancel.get()).result(remote.address().root()),
                remote.address().root());
        return pools instanceof Container.Mapping map
                && Members.of(map).get(remote.address().pool()).isPresent();
    }
}
