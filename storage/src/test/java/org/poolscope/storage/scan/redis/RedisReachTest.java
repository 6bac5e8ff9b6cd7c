package org.poolscope.storage.scan.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.ConnectionStage;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.ClosedPort;
import org.poolscope.storage.ToldSteps;

/** The way to scans is told stage by stage; the stage begun last is the one that fails. */
class RedisReachTest {
    private final ToldSteps steps = new ToldSteps();

    @Test
    void everyStageOfAWayThatGoesWellSaysWhatCameOfIt() throws Exception {
        try (RedisProcess server = RedisProcess.start(RedisProcess.Kind.EMBEDDED)) {
            server.run("SET", "_PROTOCOL_VERSION_", "1");
            go(server.address());
            assertEquals(List.of("127.0.0.1", "port " + server.port(), "not asked for", "blissdata, protocol 1",
                    "0 scans"), steps.done());
        }
    }

    @Test
    void aServerThatWantsAPasswordFailsAtTheSignIn() throws Exception {
        try (RedisProcess server = RedisProcess.start(RedisProcess.Kind.EMBEDDED)) {
            server.run("CONFIG", "SET", "requirepass", "s3cret");
            assertInstanceOf(SourceException.Denied.class, failure(server.address()));
            assertEquals(ConnectionStage.SIGN_IN, steps.begun().getLast());

            assertInstanceOf(SourceException.Denied.class, failure(server.address().replace("//", "//:other@")));
            assertEquals(ConnectionStage.SIGN_IN, steps.begun().getLast());
        }
    }

    @Test
    void aServerWithoutAStoreFailsAtTheProtocol() throws Exception {
        try (RedisProcess server = RedisProcess.start(RedisProcess.Kind.EMBEDDED)) {
            assertInstanceOf(SourceException.Unsupported.class, failure(server.address()));
        }
        assertEquals(ConnectionStage.PROTOCOL, steps.begun().getLast());
    }

    @Test
    void whereNothingListensTheConnectionFails() throws Exception {
        assertInstanceOf(SourceException.Unreachable.class, failure("redis://127.0.0.1:" + ClosedPort.find()));
        assertEquals(ConnectionStage.CONNECTION, steps.begun().getLast());
    }

    @Test
    void aCertificateThatNobodyVouchesForFailsAtTls(@TempDir Path folder) throws Exception {
        try (RedisProcess server = RedisProcess.start(RedisProcess.Kind.EMBEDDED);
                TlsRelay relay = TlsRelay.to(server.port(), folder)) {
            SourceException failure = failure(relay.address());
            assertTrue(failure.remedy().contains("ssl_ca_certs"), failure::sentence);
        }
        assertEquals(ConnectionStage.TLS, steps.begun().getLast());
    }

    private SourceException failure(String address) {
        return assertThrows(SourceException.class, () -> go(address));
    }

    private void go(String address) throws SourceException {
        new RedisReach(address, steps, Cancel.NEVER).go();
    }
}
