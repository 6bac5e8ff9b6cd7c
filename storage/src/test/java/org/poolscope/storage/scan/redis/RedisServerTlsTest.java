package org.poolscope.storage.scan.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.DataStore;
import org.poolscope.model.stream.Followed;
import org.poolscope.model.stream.Follower;
import org.poolscope.model.stream.Keeping;
import org.poolscope.model.stream.Stream;

/** The server of the system, where there is one, speaks TLS itself. */
class RedisServerTlsTest {
    @TempDir
    static Path folder;
    private static OwnCertificate own;

    private int port;

    @BeforeAll
    static void makeCertificate() throws Exception {
        own = OwnCertificate.make(folder, "server");
    }

    @BeforeEach
    void choosePort() throws IOException {
        assumeTrue(RedisProcess.Kind.installed().contains(RedisProcess.Kind.DEBIAN));
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
    }

    @Test
    void itsScansAreReadAndFollowedByWhoeverTrustsItsCertificate() throws Exception {
        try (RedisProcess server = start("no")) {
            Keyspace.load(server, "random");
            try (DataStore store = RedisScanStore.open(address() + trusting()); Follower follower = store.follower()) {
                for (Stream stream : store.load(store.lastScan().key()).streams().values()) {
                    Followed followed = follower.follow(stream, 0, new Keeping.All());
                    while (followed.now().next() < stream.length()) {
                        follower.read(Duration.ofMillis(100), Cancel.NEVER);
                    }
                    assertEquals(stream.length(), followed.now().next());
                }
            }
        }
    }

    @Test
    void itIsNotTalkedToWhenNobodyVouchesForItsCertificate() {
        try (RedisProcess _ = start("no")) {
            SourceException failure = failure(address());
            assertInstanceOf(SourceException.Denied.class, failure);
            assertTrue(failure.sentence().contains("nobody whom Java trusts"), failure::sentence);
            assertTrue(failure.remedy().contains("ssl_ca_certs"), failure::remedy);
        }
    }

    @Test
    void aPlainAddressOfItSaysThatItMayWantEncryption() {
        try (RedisProcess _ = start("no")) {
            SourceException failure = failure(address().replace("rediss:", "redis:"));
            assertTrue(failure.remedy().contains("rediss://"), failure::sentence);
        }
    }

    @Test
    void aServerThatWantsToKnowWhoConnectsIsShownACertificate() throws Exception {
        try (RedisProcess server = start("yes")) {
            Keyspace.load(server, "random");
            SourceException failure = failure(address() + trusting());
            assertTrue(failure.remedy().contains("ssl_certfile"), failure::sentence);
            String shown = "&ssl_certfile=" + own.certificate() + "&ssl_keyfile=" + own.key();
            try (DataStore store = RedisScanStore.open(address() + trusting() + shown)) {
                assertFalse(store.load(store.lastScan().key()).streams().isEmpty());
            }
        }
    }

    /** With {@code clients} that must show a certificate, or need not. */
    private RedisProcess start(String clients) {
        return RedisProcess.start(RedisProcess.Kind.DEBIAN, "tls-port " + port, "tls-cert-file " + own.certificate(),
                "tls-key-file " + own.key(), "tls-ca-cert-file " + own.certificate(), "tls-auth-clients " + clients);
    }

    private String address() {
        return "rediss://127.0.0.1:" + port;
    }

    private static String trusting() {
        return "?ssl_ca_certs=" + own.certificate().toUri().getRawPath();
    }

    private static SourceException failure(String address) {
        return assertThrows(SourceException.class, () -> RedisScanStore.open(address).close(), address);
    }
}
