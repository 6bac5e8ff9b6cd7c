package org.poolscope.storage.pool.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.pool.index.PoolIndex;

/** The way to a pool behind a server, step by step: name, connection, TLS, login, whose server it is, what it holds. */
final class PoolReach {
    private static final int PATIENCE_MILLIS = 1000;

    private final PoolAddress address;
    private final Optional<Login> login;
    private final Consumer<String> done;
    private final Cancel cancel;

    PoolReach(PoolAddress address, Optional<Login> login, Consumer<String> done, Cancel cancel) {
        this.address = address;
        this.login = login;
        this.done = done;
        this.cancel = cancel;
    }

    void go() throws SourceException {
        URI server = URI.create(address.server());
        boolean encrypted = "https".equals(server.getScheme());
        int port = server.getPort() >= 0 ? server.getPort() : encrypted ? 443 : 80;
        String host = server.getHost().replaceAll("[\\[\\]]", "");
        InetAddress machine = name(host);
        long start = System.nanoTime();
        cancel.check("looking at the server");
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(machine, port), PATIENCE_MILLIS);
            done.accept("connected in " + millis(start));
            if (encrypted) {
                tls(socket, host, port);
            }
        } catch (SocketTimeoutException _) {
            throw new SourceException.TimedOut("Nobody answers at port " + port + ".", address.server(),
                    "Check the address and the network.");
        } catch (SSLException e) {
            throw new SourceException.Denied("The encrypted connection was refused: " + e.getMessage() + ".",
                    address.server(), "Check the server's certificate, or let Java trust it.");
        } catch (IOException e) {
            throw new SourceException.Unreachable("Nothing listens at port " + port + ".", address.server(),
                    "Check the address, and whether the server runs.", e);
        }
        contents();
    }

    private InetAddress name(String host) throws SourceException {
        try {
            InetAddress found = InetAddress.getAllByName(host)[0];
            done.accept(found.getHostAddress().equals(host) ? host : host + " is " + found.getHostAddress());
            return found;
        } catch (UnknownHostException _) {
            throw new SourceException.NotFound("No machine is called " + host + ".", address.server(),
                    "Check the name.");
        }
    }

    private void tls(Socket plain, String host, int port) throws IOException {
        long start = System.nanoTime();
        plain.setSoTimeout(PATIENCE_MILLIS);
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        try (SSLSocket socket = (SSLSocket) factory.createSocket(plain, host, port, true)) {
            SSLParameters checks = socket.getSSLParameters();
            checks.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(checks);
            socket.startHandshake();
            String until = socket.getSession().getPeerCertificates()[0] instanceof X509Certificate certificate
                    ? ", certificate until " + certificate.getNotAfter().toInstant().toString().substring(0, 10)
                    : "";
            done.accept(socket.getSession().getProtocol() + " in " + millis(start) + until);
        }
    }

    private void contents() throws SourceException {
        try (Wire wire = new Wire(address.server(), login, WireLimits.QUICK)) {
            ServerKind.Found found = ServerKind.find(wire, address, WireLimits.QUICK);
            done.accept(login.map(known -> "signed in as " + known).orElse("no login needed"));
            done.accept(found.kind().words());
            Remote remote = new Remote(wire, found.address(), WireLimits.QUICK);
            found.kind().enter(remote, false);
            PoolIndex index = new RemoteIndex(remote, found.kind(), PoolCache.none()).index();
            done.accept(index.size() + (index.size() == 1 ? " product" : " products") + " in " + index.types().size()
                    + (index.types().size() == 1 ? " class" : " classes"));
        }
    }

    private static String millis(long start) {
        return Math.max(1, (System.nanoTime() - start) / 1_000_000) + " ms";
    }
}
