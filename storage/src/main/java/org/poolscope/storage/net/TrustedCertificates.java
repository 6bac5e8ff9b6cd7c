package org.poolscope.storage.net;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.DiskFailure;

/**
 * The certificates that one user trusts besides those that Java trusts: a file of them in PEM form, as {@code keytool -rfc}
 * and {@code openssl} print them. A server must have the name in its certificate all the same.
 */
public record TrustedCertificates(Path file) {
    private static final long LONGEST = 1 << 20;
    private static final int LINE = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Those of a user with this environment. */
    public static TrustedCertificates of(Map<String, String> environment) {
        String given = environment.getOrDefault("XDG_CONFIG_HOME", "");
        Path home = Path.of(environment.getOrDefault("HOME", System.getProperty("user.home", "")));
        Path folder = given.startsWith("/") ? Path.of(given) : home.resolve(".config");
        return new TrustedCertificates(folder.resolve("poolscope").resolve("certificates.pem"));
    }

    /** What a person does who trusts a server all the same. */
    public String remedy(String hostAndPort) {
        Path home = Path.of(System.getProperty("user.home", "/"));
        String place = file.startsWith(home) ? "~/" + home.relativize(file) : file.toString();
        return "If its owner tells you the same fingerprint, trust it, in the window or by: keytool -printcert -rfc -sslserver "
                + hostAndPort + " >> " + place;
    }

    /**
     * What connections are encrypted with; a server whom neither Java nor the file trusts fails with
     * {@link UntrustedCertificate} among the causes.
     */
    public SSLContext context() throws SourceException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[]{new TellingTrust(manager())}, null);
            return context;
        } catch (CertificateException e) {
            throw new SourceException.Corrupt("The file of the certificates you trust cannot be read.", file.toString(),
                    "Take out what is no certificate in PEM form.", e);
        } catch (IOException e) {
            throw DiskFailure.of(e, file);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private X509ExtendedTrustManager manager() throws GeneralSecurityException, IOException {
        TrustManagerFactory usual = factory(null);
        if (!Files.exists(file)) {
            return first(usual);
        }
        KeyStore both = KeyStore.getInstance(KeyStore.getDefaultType());
        both.load(null, null);
        for (X509Certificate each : first(usual).getAcceptedIssuers()) {
            both.setCertificateEntry("c" + both.size(), each);
        }
        for (Certificate each : own()) {
            both.setCertificateEntry("c" + both.size(), each);
        }
        return first(factory(both));
    }

    private Collection<? extends Certificate> own() throws GeneralSecurityException, IOException {
        if (Files.size(file) > LONGEST) {
            throw new CertificateException("longer than " + LONGEST + " bytes");
        }
        return CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file)));
    }

    private static TrustManagerFactory factory(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory;
    }

    private static X509ExtendedTrustManager first(TrustManagerFactory factory) {
        return List.of(factory.getTrustManagers()).stream().filter(X509ExtendedTrustManager.class::isInstance)
                .map(X509ExtendedTrustManager.class::cast).findFirst().orElseThrow();
    }

    /**
     * Trusts the certificate that a server shows from now on.
     *
     * @param fingerprint that of the certificate that a person has seen; another one is not trusted
     */
    public void trust(String host, int port, String fingerprint) throws SourceException {
        String where = host + ":" + port;
        X509Certificate shown = shown(host, port, where).orElse(null);
        if (shown == null) {
            return;
        }
        if (!UntrustedCertificate.fingerprint(shown).equals(fingerprint)) {
            throw new SourceException.Denied("The server shows another certificate than before.", where,
                    "Look at it again before you trust it.");
        }
        try {
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(LINE, new byte[]{'\n'}).encodeToString(shown.getEncoded())
                    + "\n-----END CERTIFICATE-----\n", US_ASCII, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw DiskFailure.of(e, file);
        }
    }

    /** The certificate that a server shows, if it is not trusted already. */
    private Optional<X509Certificate> shown(String host, int port, String where) throws SourceException {
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(host, port), (int) PATIENCE.toMillis());
            plain.setSoTimeout((int) PATIENCE.toMillis());
            try (SSLSocket socket = (SSLSocket) context().getSocketFactory().createSocket(plain, host, port, true)) {
                socket.startHandshake();
                return Optional.empty();
            }
        } catch (SSLException e) {
            return Optional.of(UntrustedCertificate.in(e).orElseThrow(
                    () -> ServerWay.refused(e, where, "Check the server's certificate.")).certificate());
        } catch (IOException e) {
            throw new SourceException.Unreachable("The server does not answer.", where, "Try again.", e);
        }
    }
}
