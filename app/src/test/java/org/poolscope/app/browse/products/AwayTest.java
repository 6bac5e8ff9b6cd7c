package org.poolscope.app.browse.products;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.pool.serve.ServeOptions;
import org.poolscope.storage.pool.serve.Served;

/** A server that goes away and comes back leaves what was seen of its pool in the window. */
class AwayTest {
    /** Below those that the system gives to whoever asks for any, so that the port is still free the second time. */
    private static final int FIRST_PORT = 21_000;
    private static final int PORTS = 8_000;

    @TempDir
    Path base;
    private Path home = Path.of("");
    private int port;
    private String url = "";
    private AutoCloseable server = () -> {};

    @BeforeEach
    void serve() throws Exception {
        home = Files.createDirectories(base.resolve("home"));
        Fixtures.copy(Fixtures.folder("fdi/pool-2x/richpool"), base.resolve("pools/richpool"));
        port = freePort();
        url = start();
    }

    private String start() throws Exception {
        Served served = new Served(base.resolve("pools"), ServeOptions.local(port));
        server = served;
        return served.url() + "/richpool";
    }

    private static int freePort() {
        int from = FIRST_PORT + (int) (ProcessHandle.current().pid() % PORTS);
        for (int candidate = from;; candidate++) {
            try (ServerSocket free = new ServerSocket(candidate, 1, InetAddress.getLoopbackAddress())) {
                return free.getLocalPort();
            } catch (IOException _) {
                assertTrue(candidate < from + 100, "There is no free port.");
            }
        }
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void whatIsShownStaysWhileTheServerIsAwayAndTheNoteGoesByItselfWhenItIsBack() throws Exception {
        try (ServerWindow window = new ServerWindow(home)) {
            window.open(url);
            window.select("fdi.dataset.product.Product/0");
            server.close();
            window.untilSaid("richpool is away.");
            window.untilSaid("as of ");

            assertTrue(window.texts().contains("urn:richpool:fdi.dataset.product.Product:0"), window.texts()::toString);
            start();
            window.untilNotSaid("richpool is away.");
            window.untilNotSaid("as of ");
            assertTrue(window.texts().contains("urn:richpool:fdi.dataset.product.Product:0"), window.texts()::toString);
        }
    }

    @Test
    void aPoolThatWasSeenOpensWhileItsServerIsAwayAlsoByAShortAddress() throws Exception {
        try (ServerWindow window = new ServerWindow(home)) {
            window.open(url);
        }
        server.close();
        try (ServerWindow window = new ServerWindow(home)) {
            window.open(url.replace(ServeOptions.BASE, ""));
            window.untilSaid("richpool is away.");
            assertEquals(1, window.sources());
            start();
            window.untilNotSaid("richpool is away.");
            window.select("fdi.dataset.product.Product/0");
            window.untilSaid("urn:richpool:fdi.dataset.product.Product:0");
        }
    }
}
