package org.poolscope.storage.pool.http;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.ConnectionStage;
import org.poolscope.model.source.ConnectionSteps;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.Workers;
import org.poolscope.storage.net.ServerWay;
import org.poolscope.storage.net.TrustedCertificates;
import org.poolscope.storage.pool.index.PoolIndex;

/** The way to a pool behind a server, stage by stage. */
final class PoolReach {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final PoolAddress address;
    private final Optional<Login> login;
    private final TrustedCertificates trusted;
    private final ConnectionSteps steps;
    private final ServerWay way;

    PoolReach(PoolAddress address, Optional<Login> login, TrustedCertificates trusted, ConnectionSteps steps,
            Cancel cancel) {
        this.address = address;
        this.login = login;
        this.trusted = trusted;
        this.steps = steps;
        this.way = new ServerWay(address.url(), steps, cancel);
    }

    void go() throws SourceException {
        URI server = URI.create(address.server());
        boolean encrypted = "https".equals(server.getScheme());
        int port = PoolAddress.port(server);
        String host = PoolAddress.host(server);
        if (encrypted) {
            way.connect(host, port, trusted.context().getSocketFactory(),
                    trusted.remedy(PoolAddress.hostAndPort(server)));
        } else {
            way.connect(host, port);
        }
        try (Wire wire = new Wire(address.server(), login, WireLimits.QUICK, trusted)) {
            steps.begins(ConnectionStage.SIGN_IN);
            Asked asked = asked(wire);
            steps.done(ConnectionStage.SIGN_IN, login.map(known -> "as " + known).orElse("not asked for"));
            ServerKind.Found found = way.stage(ConnectionStage.PROTOCOL, asked::found,
                    there -> there.kind().words() + " at " + there.address().base() + "/");
            PoolIndex index = way.stage(ConnectionStage.CONTENTS, () -> index(wire, found), PoolReach::contents);
            assert index != null;
        }
    }

    /** What came of asking: one answer tells of the login and of the protocol. */
    private record Asked(Optional<ServerKind.Found> there, Optional<SourceException> failure) {
        ServerKind.Found found() throws SourceException {
            if (failure.isPresent()) {
                throw failure.get();
            }
            return there.orElseThrow();
        }
    }

    private Asked asked(Wire wire) throws SourceException {
        try {
            Optional<ServerKind.Found> found = Workers.within(PATIENCE,
                    () -> ServerKind.find(wire, address, WireLimits.QUICK));
            return new Asked(found, found.isPresent()
                    ? Optional.empty()
                    : Optional.of(way.slow(ConnectionStage.PROTOCOL)));
        } catch (SourceException.Denied e) {
            throw e;
        } catch (SourceException e) {
            return new Asked(Optional.empty(), Optional.of(e));
        }
    }

    private static PoolIndex index(Wire wire, ServerKind.Found found) throws SourceException {
        Remote remote = new Remote(wire, found.address(), WireLimits.QUICK);
        found.kind().enter(remote, false);
        return new RemoteIndex(remote, found.kind(), PoolCache.none()).index();
    }

    private static String contents(PoolIndex index) {
        return index.size() + (index.size() == 1 ? " product" : " products") + " in " + index.types().size()
                + (index.types().size() == 1 ? " class" : " classes");
    }
}
