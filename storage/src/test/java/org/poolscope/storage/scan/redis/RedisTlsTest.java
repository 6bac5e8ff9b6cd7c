package org.poolscope.storage.scan.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.DataStore;
import org.poolscope.model.stream.Followed;
import org.poolscope.model.stream.Follower;
import org.poolscope.model.stream.Keeping;
import org.poolscope.model.stream.Scan;
import org.poolscope.model.stream.Stream;

/** Over an encrypted connection everything is as over a plain one; who is not trusted is not talked to. */
class RedisTlsTest {
    @TempDir
    Path folder;

    @Test
    void scansAreReadAndFollowedFromAServerWhoseCertificateIsTrusted() throws Exception {
        try (RedisProcess server = RedisProcess.start(RedisProcess.Kind.EMBEDDED);
                TlsRelay relay = TlsRelay.to(server.port(), folder)) {
            Keyspace.load(server, "random");
            try (DataStore plain = RedisScanStore.open(server.address());
                    DataStore store = RedisScanStore.open(relay.trusted());
                    Follower follower = store.follower()) {
                assertTrue(store.location().startsWith("rediss://"), store.location());
                assertEquals(plain.lastScan(), store.lastScan());
                for (Stream stream : last(store).streams().values()) {
                    Followed followed = follower.follow(stream, 0, new Keeping.All());
                    while (followed.now().next() < stream.length()) {
                        follower.read(Duration.ofMillis(100), Cancel.NEVER);
                    }
                    assertEquals(stream.length(), followed.now().next());
                }
                assertFalse(last(store).streams().isEmpty());
            }
        }
    }

    @Test
    void aServerWhoseCertificateNobodyVouchesForIsNotTalkedTo() throws Exception {
        try (RedisProcess server = RedisProcess.start(RedisProcess.Kind.EMBEDDED);
                TlsRelay relay = TlsRelay.to(server.port(), folder)) {
            SourceException failure = assertThrows(SourceException.class, () -> {
                try (DataStore store = RedisScanStore.open(relay.address())) {
                    store.lastScan();
                }
            });
            assertInstanceOf(SourceException.Denied.class, failure);
            assertTrue(failure.what().contains("nobody"), failure.what());
            assertTrue(failure.remedy().contains("ssl_ca_certs"), failure.remedy());
        }
    }

    private static Scan last(DataStore store) throws SourceException {
        return store.load(store.lastScan().key());
    }
}
