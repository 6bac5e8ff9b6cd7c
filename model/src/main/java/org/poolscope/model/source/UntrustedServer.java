package org.poolscope.model.source;

/** A server shows a certificate that nobody who is trusted has signed; a person may trust it by its fingerprint. */
public final class UntrustedServer extends SourceException.Denied {
    private static final long serialVersionUID = 1L;

    private final String fingerprint;

    /** Says so; {@code fingerprint} is that of the certificate, SHA-256 as {@code AB:CD:…}. */
    public UntrustedServer(String what, String where, String remedy, String fingerprint) {
        super(what, where, remedy);
        this.fingerprint = fingerprint;
    }

    /** That of the certificate. */
    public String fingerprint() {
        return fingerprint;
    }
}
