package org.poolscope.storage.scan.redis;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/** Takes encrypted connections, with a certificate of its own making, and passes what they say on to a server. */
final class TlsRelay implements AutoCloseable {
    private static final String PASSWORD = "changeit";
    private static final String ALIAS = "relay";

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
        Path file = folder.resolve("relay.p12");
        keytool("-genkeypair", "-alias", ALIAS, "-keyalg", "EC", "-dname", "CN=localhost", "-ext",
                "san=ip:127.0.0.1,dns:localhost", "-validity", "2", "-keystore", file.toString(), "-storetype",
                "PKCS12",
                "-storepass", PASSWORD);
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        Path certificate = folder.resolve("relay.pem");
        String text = Base64.getMimeEncoder(64, new byte[]{'\n'})
                .encodeToString(keys.getCertificate(ALIAS).getEncoded());
        Files.writeString(certificate, "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n",
                StandardCharsets.US_ASCII);
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return new TlsRelay((SSLServerSocket) context.getServerSocketFactory().createServerSocket(0, 50,
                InetAddress.getLoopbackAddress()), certificate, target);
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

    private static void keytool(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "keytool");
        command.addAll(Arrays.asList(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("keytool: " + said);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
