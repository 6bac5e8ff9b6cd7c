package org.poolscope.storage.pool.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.ConnectionStage;
import org.poolscope.model.source.SignInWanted;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.ClosedPort;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.ToldSteps;
import org.poolscope.storage.pool.serve.Served;

/** The way to a pool is told stage by stage; the stage begun last is the one that fails. */
class PoolReachTest {
    private static final Login READER = new Login.Password("ro", "rodom-rodom");

    @TempDir
    Path base;
    private final ToldSteps steps = new ToldSteps();

    @BeforeEach
    void copy() throws Exception {
        Fixtures.copy(Fixtures.folder("fdi/pool-2x/richpool"), base.resolve("pools/richpool"));
    }

    private void go(String url, Optional<Login> login) throws SourceException {
        new PoolReach(PoolAddress.parse(url).address(), login, Trust.OF_JAVA, steps, Cancel.NEVER).go();
    }

    @Test
    void everyStageOfAWayThatGoesWellSaysWhatCameOfIt() throws Exception {
        try (Served server = new Served(base.resolve("pools"), Served.withUsers(base))) {
            go(server.url() + "/richpool", Optional.of(READER));
        }

        assertEquals(List.of("127.0.0.1", "as ro", "Poolscope's server at /fdi/v0.17/"),
                List.of(steps.done().get(0), steps.done().get(2), steps.done().get(3)));
        assertTrue(steps.done().get(4).matches("\\d+ products in \\d+ classes"), steps.done()::toString);
        assertEquals(List.of(ConnectionStage.NAME, ConnectionStage.CONNECTION, ConnectionStage.SIGN_IN,
                ConnectionStage.PROTOCOL, ConnectionStage.CONTENTS), steps.begun());
    }

    @Test
    void aServerThatAsksWhoSomebodyIsFailsAtTheSignIn() throws Exception {
        try (Served server = new Served(base.resolve("pools"), Served.withUsers(base))) {
            assertFalse(assertThrows(SignInWanted.class, () -> go(server.url() + "/richpool", Optional.empty()))
                    .refused());
            assertTrue(assertThrows(SignInWanted.class, () -> go(server.url() + "/richpool",
                    Optional.of(new Login.Password("ro", "wrong password")))).refused());
        }

        assertEquals(ConnectionStage.SIGN_IN, steps.begun().getLast());
    }

    @Test
    void aPoolThatIsNotThereFailsAtTheContents() throws Exception {
        try (Served server = new Served(base.resolve("pools"))) {
            assertThrows(SourceException.NotFound.class, () -> go(server.url() + "/nosuch", Optional.empty()));
        }

        assertEquals(ConnectionStage.CONTENTS, steps.begun().getLast());
    }

    @Test
    void aPortWhereNothingListensFailsAtTheConnection() throws Exception {
        SourceException failure = assertThrows(SourceException.Unreachable.class,
                () -> go("http://127.0.0.1:" + ClosedPort.find() + "/pool", Optional.empty()));

        assertEquals(ConnectionStage.CONNECTION, steps.begun().getLast());
        assertTrue(failure.remedy().contains("whether the server runs"), failure::remedy);
    }

    @Test
    void aServerThatSaysNothingFailsWithoutLongWaiting() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            assertThrows(SourceException.TimedOut.class,
                    () -> go("http://127.0.0.1:" + silent.getLocalPort() + "/pool", Optional.empty()));
            assertEquals(ConnectionStage.PROTOCOL, steps.begun().getLast());
            steps.begun().clear();
            assertThrows(SourceException.TimedOut.class,
                    () -> go("https://127.0.0.1:" + silent.getLocalPort() + "/pool", Optional.empty()));
            assertEquals(ConnectionStage.TLS, steps.begun().getLast());
        }
    }

    @Test
    void aServerThatSpeaksPlainlyFailsAtTls() throws Exception {
        try (Served server = new Served(base.resolve("pools"))) {
            SourceException failure = assertThrows(SourceException.class,
                    () -> go(server.url().replace("http:", "https:") + "/richpool", Optional.empty()));

            assertInstanceOf(SourceException.Denied.class, failure);
            assertTrue(failure.what().contains("plainly"), failure::what);
        }
        assertEquals(ConnectionStage.TLS, steps.begun().getLast());
    }
}
