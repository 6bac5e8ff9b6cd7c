package org.poolscope.storage.pool.http;

import java.nio.file.Path;
import org.poolscope.storage.net.TrustedCertificates;

/** Whom the clients of tests trust. */
final class Trust {
    /** Whom Java trusts, and nobody besides. */
    static final TrustedCertificates OF_JAVA = new TrustedCertificates(Path.of("no-such-file.pem"));

    private Trust() {}
}
