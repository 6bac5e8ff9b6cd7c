package org.poolscope.storage.scan.redis;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/**
 * PEM files of an encrypted connection, each an empty text where there is none.
 *
 * @param trusted     certificates of those to be trusted; without it, whom Java trusts
 * @param certificate our own, for a server that wants to know who connects
 * @param key         the private key of ours; without it, it is looked for in the file of the certificate
 */
record TlsFiles(String trusted, String certificate, String key) {
    private static final int MOST_BYTES = 1 << 20;
    private static final Pattern KEY = Pattern.compile("-----BEGIN PRIVATE KEY-----([^-]*)-----END PRIVATE KEY-----");

    /** Makes sockets that trust and show what the files hold. */
    SSLSocketFactory factory() throws IOException, GeneralSecurityException {
        if (trusted.isEmpty() && certificate.isEmpty()) {
            return (SSLSocketFactory) SSLSocketFactory.getDefault();
        }
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(certificate.isEmpty() ? null : shown(), trusted.isEmpty() ? null : believed(), null);
        return context.getSocketFactory();
    }

    private TrustManager[] believed() throws IOException, GeneralSecurityException {
        KeyStore store = empty();
        for (Certificate each : certificates(trusted)) {
            store.setCertificateEntry("c" + store.size(), each);
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        return trust.getTrustManagers();
    }

    private KeyManager[] shown() throws IOException, GeneralSecurityException {
        List<Certificate> chain = certificates(certificate);
        if (chain.isEmpty()) {
            throw new CertificateException(certificate + " holds no certificate");
        }
        KeyStore store = empty();
        store.setKeyEntry("own", privateKey(chain.getFirst().getPublicKey().getAlgorithm()), new char[0],
                chain.toArray(Certificate[]::new));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, new char[0]);
        return keys.getKeyManagers();
    }

    private PrivateKey privateKey(String algorithm) throws IOException, GeneralSecurityException {
        Path file = Path.of(key.isEmpty() ? certificate : key);
        Matcher found = KEY.matcher(Files.size(file) > MOST_BYTES
                ? ""
                : Files.readString(file, StandardCharsets.ISO_8859_1));
        if (!found.find()) {
            throw new CertificateException(file + " holds no key that can be read (openssl pkcs8 -topk8 -nocrypt"
                    + " writes one)");
        }
        return KeyFactory.getInstance(algorithm)
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(found.group(1))));
    }

    private static List<Certificate> certificates(String file) throws IOException, CertificateException {
        try (InputStream in = new FileInputStream(file)) {
            return new ArrayList<>(CertificateFactory.getInstance("X.509").generateCertificates(in));
        }
    }

    private static KeyStore empty() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        return store;
    }
}
