package org.poolscope.storage.net;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Optional;

/** A server's certificate is not trusted; the message is Java's. */
final class UntrustedCertificate extends CertificateException {
    private static final long serialVersionUID = 1L;
    private static final int DATE = 10;

    private final X509Certificate certificate;

    UntrustedCertificate(X509Certificate certificate, CertificateException because) {
        super(because.getMessage(), because);
        this.certificate = certificate;
    }

    /** The one among the causes of a failure. */
    static Optional<UntrustedCertificate> in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UntrustedCertificate found) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    X509Certificate certificate() {
        return certificate;
    }

    /** SHA-256 of a certificate as keytool and browsers show it, {@code AB:CD:…}. */
    static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.ofDelimiter(":").withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whose it is, from when to when, and its fingerprint in two halves, so that a line can be broken between. */
    String words() {
        String fingerprint = fingerprint(certificate);
        int half = fingerprint.length() / 2;
        return certificate.getSubjectX500Principal().getName() + ", "
                + certificate.getNotBefore().toInstant().toString().substring(0, DATE) + " to "
                + certificate.getNotAfter().toInstant().toString().substring(0, DATE) + ", SHA-256 "
                + fingerprint.substring(0, half + 1) + " " + fingerprint.substring(half + 1);
    }
}
