package org.poolscope.storage.pool.serve;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poolscope.storage.Fixtures;

/** What must not hurt the server: it stays up, touches nothing outside its folder, and tells nothing of the machine. */
class HostileRequestTest {
    private static final String QUERY = "[[{\"where\": \"%s\", \"type\": {\"obj\": \"BaseProduct\", \"_STID\": \"dtype\"}, "
            + "\"variable\": \"m\", \"_STID\": \"MetaQuery\"}, null], {}]";
    private static final String PRODUCT = "/pool/fdi.dataset.product.Product/0";

    @TempDir
    Path base;
    private Path folder = Path.of("");
    private SortedMap<String, String> outside = new java.util.TreeMap<>();
    private Served server;

    @BeforeEach
    void serve() throws Exception {
        folder = Files.createDirectory(base.resolve("served"));
        Fixtures.copy(Fixtures.folder("fdi/pool-2x/fdi_pool"), folder.resolve("pool"));
        Fixtures.copy(Fixtures.folder("fdi/pool-2x/richpool"), base.resolve("secret"));
        Files.createSymbolicLink(folder.resolve("link"), base.resolve("secret"));
        outside = Fixtures.digests(base.resolve("secret"));
        ServeLimits limits = new ServeLimits(1 << 20, 4 << 20, 20_000, Duration.ofSeconds(20),
                Duration.ofMillis(1500), Duration.ofSeconds(2), 32 << 10);
        server = new Served(folder, new ServeOptions("127.0.0.1", 0, ServeOptions.BASE, Optional.empty(),
                Optional.empty(), false, limits));
    }

    @AfterEach
    void standsAndHasTouchedNothingElse() throws Exception {
        assertEquals(200, server.ask("GET", PRODUCT, "").statusCode());
        server.close();
        assertEquals(outside, Fixtures.digests(base.resolve("secret")));
        assertEquals(List.of("secret", "served"),
                Fixtures.members(base).stream().map(path -> String.valueOf(path.getFileName())).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../secret/hk", "/../../secret/hk", "/%2e%2e/secret/hk", "/%2e%2e/hk", "/..%2fsecret/hk",
            "/%252e%252e/hk", "/..%255csecret/hk", "/..\\secret/hk", "//secret/hk", "/%2fetc/hk", "/pool%00/hk",
            "/%c0%ae%c0%ae/hk", "/%e0%80%ae%e0%80%ae/hk", "/..;/secret/hk", "/.;/..;/secret/hk", "/link/hk",
            "/link/fdi.dataset.product.Product/0", "/pool/..%2f..%2fsecret/0", "/pool/../../secret/hk",
            "/pool/%2e%2e%2fsecret%2ffdi.dataset.product.Product/0", "/pool/hk/..%2fdTypes.jsn", "/./hk",
            "/urn:..:fdi.dataset.product.Product:0", "/urn:pool:..:0", "/pool/fdi.dataset.product.Product/-1",
            "/pool/fdi.dataset.product.Product/0x0", "/pool/fdi.dataset.product.Product/99999999999999999999",
            "/nosuch/hk", "/%zz/hk", "/%", "/pool/%ff/0", "/pool/a%0ab/0", "/api/hk", "/urn/hk", "/.hidden/hk"})
    void noPathLeadsOut(String path) throws Exception {
        for (String method : List.of("GET", "DELETE")) {
            String answer = raw(method + " " + ServeOptions.BASE + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                    + "Connection: close\r\n\r\n");
            assertRefused(answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "%2e%2e", ".", "%2e", "..%2fevil", "%252e%252e", "a%2fb", "a%5cb", "a:b", "a%00b",
            "a%0ab", "pools", "urn", "api", "login", "link", ".hidden", "urnold", "a%25b"})
    void noPoolIsMadeElsewhereOrUnderABadName(String name) throws Exception {
        List<Path> before = Fixtures.members(folder);
        String answer = raw("PUT " + ServeOptions.BASE + "/" + name + " HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                + "Content-Length: 0\r\nConnection: close\r\n\r\n");

        assertRefused(answer);
        assertEquals(before, Fixtures.members(folder));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "{\"_ATTR_meta\": ", "[1, 2", "[ 3, {}]", "null", "\u0000\u0001", "[]x",
            "[5]", "{\"_STID\": \"Product\"}", "{\"a\": 1}", "[ 10, \"a string\"]"})
    void whatIsNoProductIsNotSaved(String body) throws Exception {
        var answer = server.ask("POST", "/pool/", body);

        assertEquals(400, answer.statusCode());
        assertRefused("HTTP/1.1 400 \r\n" + answer.body());
        assertTrue(server.ask("GET", "/pool/count", "").body().contains("\"result\": 4"));
    }

    @Test
    void aBodyThatIsNestedTooDeepIsRefused() throws Exception {
        String deep = "[".repeat(200_000) + "]".repeat(200_000);

        assertEquals(400, server.ask("POST", "/pool/api/select/", deep).statusCode());
        assertEquals(400, server.ask("POST", "/pool/", "{\"_ATTR_meta\": " + deep + "}").statusCode());
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedBeforeItIsRead() throws Exception {
        String answer = raw("POST " + ServeOptions.BASE + "/pool/ HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                + "Content-Length: 99999999999\r\n\r\n{");

        assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
    }

    @Test
    void aBodyInChunksThatBecomesTooLargeIsRefused() throws Exception {
        String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
        String answer = raw("POST " + ServeOptions.BASE + "/pool/ HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(20) + "0\r\n\r\n");

        assertTrue(answer.isEmpty() || answer.startsWith("HTTP/1.1 413"), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: -5", "Content-Length: five", "Content-Length: 5\r\nContent-Length: 7",
            "Content-Length: 5\r\nTransfer-Encoding: chunked", "Transfer-Encoding: bogus", "Bad Header: 1",
            "Host: evil.example\r\nHost: 127.0.0.1"})
    void aHeadThatContradictsItselfIsRefused(String header) throws Exception {
        String answer = raw("POST " + ServeOptions.BASE + "/pool/ HTTP/1.1\r\nHost: 127.0.0.1\r\n" + header
                + "\r\n\r\n0\r\n\r\n");

        assertTrue(answer.isEmpty() || answer.startsWith("HTTP/1.1 4") || answer.startsWith("HTTP/1.1 5"), answer);
        assertTellsNothing(answer);
    }

    @Test
    void aBodyThatIsCutOffSavesNothing() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(("POST " + ServeOptions.BASE + "/pool/ HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                    + "Content-Length: 5000\r\n\r\n{\"_ATTR_meta\"").getBytes(ISO_8859_1));
        }
        assertTrue(server.ask("GET", "/pool/count", "").body().contains("\"result\": 4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST /fdi/v0.17/pool/ HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\n\r\n",
            "GET /fdi/v0.17/pool/hk HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: "})
    void aClientThatSendsAByteNowAndThenIsLeft(String beginning) throws Exception {
        long began = System.nanoTime();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(beginning.getBytes(ISO_8859_1));
            socket.setSoTimeout(200);
            StringBuilder answer = new StringBuilder();
            while (!isOver(socket, answer)) {
                assertTrue(System.nanoTime() - began < TimeUnit.SECONDS.toNanos(60), "it waits for ever");
            }
            // the server resets a connection whose bytes it has not read: any part of the answer may be lost with it
            String status = "HTTP/1.1 408";
            assertEquals(status.substring(0, Math.min(status.length(), answer.length())),
                    answer.substring(0, Math.min(status.length(), answer.length())));
        }
    }

    private static boolean isOver(Socket socket, StringBuilder answer) {
        try {
            if (answer.isEmpty()) {
                socket.getOutputStream().write('x');
            }
            byte[] some = new byte[1024];
            int length = socket.getInputStream().read(some);
            if (length > 0) {
                answer.append(new String(some, 0, length, ISO_8859_1));
            }
            return length < 0;
        } catch (java.net.SocketTimeoutException _) {
            return false;
        } catch (IOException _) {
            return true;
        }
    }

    @Test
    void thousandsOfIdleConnectionsKeepNobodyOut() throws Exception {
        List<Socket> idle = new ArrayList<>();
        try {
            for (int i = 0; i < 1000; i++) {
                idle.add(new Socket(InetAddress.getLoopbackAddress(), server.port()));
            }
            assertEquals(200, server.ask("GET", "/pool/hk/", "").statusCode());
        } finally {
            for (Socket each : idle) {
                each.close();
            }
        }
    }

    @Test
    void whatIsTooMuchAtOnceIsPutOffAndTakenLater() throws Exception {
        List<Socket> sending = new ArrayList<>();
        try {
            await().until(() -> {
                for (int i = 0; i < 4; i++) {
                    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
                    sending.add(socket);
                    socket.getOutputStream()
                            .write(("POST " + ServeOptions.BASE + "/pool/ HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                                    + "Content-Length: " + (1 << 20) + "\r\n\r\n[")
                                    .getBytes(StandardCharsets.US_ASCII));
                }
                return server.ask("POST", "/pool/api/isAlive/", "[[], {}]").statusCode() == 503;
            });
        } finally {
            for (Socket each : sending) {
                each.close();
            }
        }
        await().until(() -> server.ask("POST", "/pool/api/isAlive/", "[[], {}]").statusCode() == 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9**9**9**9", "'x' * 10**10", "1 << 10**9", "__import__('os').system('id')",
            "(lambda f: f(f))(lambda f: f(f))", "m.__class__.__mro__", "open('/etc/passwd')", "len([0] * 10**9)",
            "any(x < 0 for x in range(10**12))",
            "exec('1')", "m["})
    void aBombInAQueryIsRefused(String where) throws Exception {
        var answer = server.ask("POST", "/pool/api/select/", QUERY.formatted(where));

        assertEquals(422, answer.statusCode(), answer::body);
        assertTellsNothing(answer.body());
    }

    @Test
    void aQueryOfTenThousandBracketsIsRefused() throws Exception {
        String where = "(".repeat(10_000) + "1" + ")".repeat(10_000);

        assertEquals(422, server.ask("POST", "/pool/api/select/", QUERY.formatted(where)).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"a\": 1}", "[[{", "[[], {}, 1]", "[[{\"_STID\": \"Nosuch\"}], {}]", "[[1], {}]",
            "[[null, null], {}]", "[[], {}]"})
    void aCallThatMakesNoSenseIsRefused(String body) throws Exception {
        var answer = server.ask("POST", "/pool/api/select/", body);

        assertEquals(4, answer.statusCode() / 100, answer::body);
        assertTellsNothing(answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"doSave", "nosuch", "__init__", "restore", "backup", "lockpath", ".."})
    void onlyMethodsThatThereAreCanBeCalled(String method) throws Exception {
        var answer = server.ask("GET", "/pool/api/" + method + "/", "");

        assertEquals(4, answer.statusCode() / 100, answer::body);
        assertTellsNothing(answer.body());
    }

    @Test
    void aUrnThatLeadsElsewhereLoadsNothing() throws Exception {
        String body = "[[\"urn:pool:../secret/fdi.dataset.product.Product:0\"], {}]";

        assertEquals(400, server.ask("POST", "/pool/api/loadProduct/", body).statusCode());
    }

    @Test
    void aPageOfAnotherSiteMayAskNothing() throws Exception {
        assertEquals(403, server.ask("POST", "/pool/", "{}", "Origin", "http://evil.example").statusCode());
        assertTrue(raw("GET " + ServeOptions.BASE + "/pool/hk HTTP/1.1\r\nHost: evil.example\r\n"
                + "Connection: close\r\n\r\n").startsWith("HTTP/1.1 403"));
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), ISO_8859_1);
        } catch (java.net.SocketException _) {
            return "";
        }
    }

    private void assertRefused(String answer) {
        assertTrue(answer.startsWith("HTTP/1.1 4"), answer);
        assertFalse(answer.contains("dTypes\": {\"fdi"), answer);
        assertTellsNothing(answer);
    }

    private void assertTellsNothing(String answer) {
        assertFalse(answer.contains(base.toString()), answer);
        assertFalse(answer.contains("\tat ") || answer.contains("Traceback") || answer.contains("java."), answer);
        assertFalse(answer.contains("jetty"), answer);
    }
}
