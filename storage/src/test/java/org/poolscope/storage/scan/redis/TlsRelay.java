package org.poolscope.storage.scan.redis;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLServerSocket;

/** Takes encrypted connections, with a certificate of its own making, and passes what they say on to a server. */
final class TlsRelay implements AutoCloseable {
    private final SSLServerSocket server;
    private final Path certificate;
    private final int target;

    private TlsRelay(SSLServerSocket server, Path certificate, int target) {
        this.server = server;
        this.certificate = certificate;
        this.target = target;
        Thread.ofVirtual().start(this::serve);
    }

    /** To a port of this machine; the files are made in {@code folder}. */
    static TlsRelay to(int target, Path folder) throws IOException, GeneralSecurityException, InterruptedException {
        OwnCertificate own = OwnCertificate.make(folder, "relay");
        return new TlsRelay((SSLServerSocket) own.context().getServerSocketFactory().createServerSocket(0, 50,
                InetAddress.getLoopbackAddress()), own.certificate(), target);
    }

    /** Its address, for somebody who trusts nobody but Java's own. */
    String address() {
        return "rediss://127.0.0.1:" + server.getLocalPort();
    }

    /** Its address, for somebody who trusts its certificate. */
    String trusted() {
        return address() + "?ssl_ca_certs=" + certificate.toUri().getRawPath();
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket reader = server.accept();
                Socket writer = new Socket(InetAddress.getLoopbackAddress(), target);
                Thread.ofVirtual().start(() -> pass(reader, writer));
                Thread.ofVirtual().start(() -> pass(writer, reader));
            } catch (IOException _) {
                // A relay that is closed takes nobody any more.
            }
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from; to) {
            OutputStream out = to.getOutputStream();
            from.getInputStream().transferTo(out);
        } catch (IOException _) {
            // One side has hung up, and so the other is hung up.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
