package org.poolscope.storage.pool.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poolscope.model.product.Product;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.CurrentCancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.pool.index.ProductKey;

/** Whatever a server sends, the client ends with one clear error. */
class HostileServerTest {
    private static final WireLimits SMALL = new WireLimits(Duration.ofSeconds(5), Duration.ofMillis(700),
            Duration.ofSeconds(3), 1 << 16, 1 << 16);
    private static final String INDEX = "{\"dTypes\": {\"fdi.dataset.product.Product\": {\"currentSN\": 0, "
            + "\"sn\": {\"0\": {\"meta\": [14, 20]}}}}, \"dTags\": {}}";
    private static final ProductKey PRODUCT = new ProductKey("fdi.dataset.product.Product", 0);

    private static String json(String result) {
        return answer("application/json", "{\"result\": " + result + ", \"msg\": \"OK.\", \"time\": 0.0}");
    }

    private static String answer(String type, String body) {
        return "HTTP/1.1 200 OK\r\nServer: poolscope\r\nContent-Type: " + type + "\r\nContent-Length: "
                + body.length() + "\r\nConnection: close\r\n\r\n" + body;
    }

    private static HttpClientPool open(ScriptedServer server, Optional<Login> login) throws SourceException {
        return HttpClientPool.open(PoolAddress.parse(server.url() + "/base/pool"), login, true, PoolCache.none(),
                SMALL, Trust.OF_JAVA);
    }

    private static SourceException failure(String index) throws Exception {
        try (ScriptedServer server = new ScriptedServer(target -> target.endsWith("/hk/") ? index : json("{}"))) {
            return assertThrows(SourceException.class, () -> open(server, Optional.empty()).close());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Welcome to the hotel</html>", "", "[]", "{}", "{\"result\"", "null",
            "{\"result\": }",
            "{\"msg\": 1}", "\u0000\u0001"})
    void whatIsNoAnswerOfAPoolServerIsSaidToBeNone(String body) throws Exception {
        assertInstanceOf(SourceException.Corrupt.class, failure(answer("text/html", body)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "5", "\"text\"", "{\"dTypes\": []}", "{\"dTypes\": {\"T\": 5}}",
            "{\"dTypes\": {\"a\": {\"currentSN\": 0, \"sn\": []}}}", "{\"dTypes\": {}, \"dTags\": 5}",
            "{\"dTypes\": {\"a\": {\"currentSN\": \"x\", \"sn\": {\"zero\": {}}}}}"})
    void anIndexOfWrongTypesIsOneError(String index) throws Exception {
        String told = failure(json(index)).sentence();

        assertFalse(told.contains("java") || told.contains("Exception"), told);
    }

    @Test
    void anIndexOfAMillionTagsIsTooLong() throws Exception {
        String tags = IntStream.range(0, 1_000_000).mapToObj(i -> "\"t" + i + "\": {}").collect(
                Collectors.joining(", "));

        assertTrue(failure(json("{\"dTypes\": {}, \"dTags\": {" + tags + "}}")).what().contains("more than"));
    }

    @Test
    void aBodyWithoutEndIsLeft() throws Exception {
        assertTrue(failure("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n" + "x".repeat(200_000)).what()
                .contains("more than"));
    }

    @Test
    void aBodyThatStopsIsLeft() throws Exception {
        assertInstanceOf(SourceException.TimedOut.class,
                failure("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{" + ScriptedServer.SILENCE));
    }

    @Test
    void aServerThatSaysNothingIsLeft() throws Exception {
        assertInstanceOf(SourceException.TimedOut.class, failure(ScriptedServer.SILENCE));
    }

    @Test
    void aProductOnItsWayIsStopped() throws Exception {
        try (ScriptedServer server = new ScriptedServer(target -> target.endsWith("/hk/")
                ? json(INDEX)
                : target.contains("Product") ? ScriptedServer.SILENCE : json("{}"));
                HttpClientPool pool = HttpClientPool.open(PoolAddress.parse(server.url() + "/base/pool"),
                        Optional.empty(), true, PoolCache.none(), WireLimits.USUAL, Trust.OF_JAVA)) {
            Cancel onceAsked = () -> server.heads().stream().anyMatch(head -> head.contains("Product"));

            assertThrows(SourceException.Cancelled.class,
                    () -> CurrentCancel.during(onceAsked, () -> pool.text(PRODUCT)));
        }
    }

    @Test
    void aBombOfZippedZeroesIsTooLong() throws Exception {
        byte[] zipped = ScriptedServer.zipped(new byte[10 << 20]);
        String text = new String(zipped, ISO_8859_1);

        assertTrue(failure("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + text.length()
                + "\r\n\r\n" + text).what().contains("more than"));
        assertInstanceOf(SourceException.Corrupt.class, failure(
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nhello"));
    }

    @Test
    void redirectsInARingEnd() throws Exception {
        assertInstanceOf(SourceException.Unreachable.class,
                failure("HTTP/1.1 302 Found\r\nLocation: /base/pool/hk/\r\nContent-Length: 0\r\n\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://127.0.0.1/", "file:///etc/passwd", "http://", "javascript:alert(1)", "http://[bad"})
    void redirectsToNowhereAreNotFollowed(String location) throws Exception {
        SourceException told = failure("HTTP/1.1 302 Found\r\nLocation: " + location
                + "\r\nContent-Length: 0\r\n\r\n");

        assertTrue(told instanceof SourceException.Denied || told instanceof SourceException.Corrupt, told.sentence());
    }

    @Test
    void anotherServerNeverSeesTheLogin() throws Exception {
        try (ScriptedServer other = new ScriptedServer(_ -> json(INDEX))) {
            String redirect = "HTTP/1.1 307 Moved\r\nLocation: " + other.url()
                    + "/base/pool/hk/\r\nContent-Length: 0\r\n\r\n";
            try (ScriptedServer server = new ScriptedServer(
                    target -> target.endsWith("/hk/") ? redirect : json("{}"))) {
                assertThrows(SourceException.Denied.class,
                        () -> open(server, Optional.of(new Login.Password("alice", "secret"))).close());
                assertEquals(List.of(), other.heads());
                // Without a login there is nothing to see.
                open(server, Optional.empty()).close();
                assertFalse(other.heads().isEmpty());
            }
        }
    }

    @Test
    void productsOfOtherPoolsAreNotTaken() throws Exception {
        try (ScriptedServer server = new ScriptedServer(target -> target.endsWith("/hk/")
                ? json(INDEX)
                : target.endsWith("/base/") ? json("{}") : json("[\"urn:other:fdi.dataset.product.Product:0\"]"));
                HttpClientPool pool = open(server, Optional.empty())) {
            assertInstanceOf(SourceException.Corrupt.class, assertThrows(SourceException.class,
                    () -> pool.save(List.of(Product.create("x")), List.of())));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "[]", "\"text\"", "{\"a\": 1}", "{\"_STID\": \"Product\"}"})
    void aProductThatIsNoneIsOneError(String product) throws Exception {
        try (ScriptedServer server = new ScriptedServer(
                target -> target.endsWith("/hk/") ? json(INDEX) : target.endsWith("/0") ? json(product) : json("{}"));
                HttpClientPool pool = open(server, Optional.empty())) {
            try {
                assertEquals("", pool.load(PRODUCT.in("pool")).description());
            } catch (SourceException e) {
                assertFalse(e.sentence().contains("java"), e::sentence);
            }
        }
    }

    @Test
    void aSaveIsNeverSentTwice() throws Exception {
        try (ScriptedServer server = new ScriptedServer(target -> target.endsWith("/hk/")
                ? json(INDEX)
                : target.endsWith("/base/") ? json("{}") : "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n");
                HttpClientPool pool = open(server, Optional.empty())) {
            assertThrows(SourceException.class, () -> pool.save(List.of(Product.create("x")), List.of()));
            assertEquals(1, server.heads().stream().filter(head -> head.startsWith("POST ")).count());
        }
    }

    @Test
    void aReadIsSentAgain() throws Exception {
        int[] asked = {0};
        try (ScriptedServer server = new ScriptedServer(target -> target.endsWith("/hk/") && asked[0]++ == 0
                ? "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n"
                : target.endsWith("/hk/") ? json(INDEX) : json("{}"));
                HttpClientPool pool = open(server, Optional.empty())) {
            assertEquals(1, pool.index().size());
        }
    }
}
