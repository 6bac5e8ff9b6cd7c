package org.poolscope.storage.pool.serve;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.product.Product;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.UntrustedServer;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.pool.ProductFile;
import org.poolscope.storage.pool.http.HttpPoolProvider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who is let in, and what the server tells besides products. */
class PoolServerTest {
    private static final String PRODUCT = "/pool/fdi.dataset.product.Product/0";

    @TempDir
    Path base;
    private Path folder = Path.of("");

    @BeforeEach
    void copyAPool() throws Exception {
        folder = Files.createDirectory(base.resolve("served"));
        Fixtures.copy(Fixtures.folder("fdi/pool-2x/fdi_pool"), folder.resolve("pool"));
    }

    @Test
    void rolesAndLoginsDecide() throws Exception {
        String text = ProductFile.text(Product.create("new"));
        try (Served server = new Served(folder, Served.withUsers(base))) {
            String reader = Served.basic("ro", "rodom-rodom");
            String writer = Served.basic("foo", "bar-bar-bar");

            assertEquals(401, server.ask("GET", PRODUCT, "").statusCode());
            assertEquals(401, server.ask("GET", PRODUCT, "", "Authorization", "Basic !!!").statusCode());
            assertEquals(401, server.ask("GET", PRODUCT, "", "Authorization", "Negotiate x").statusCode());
            assertEquals(401, server.ask("GET", PRODUCT, "", "Authorization", Served.basic("ro", "x")).statusCode());
            assertEquals(401, server.ask("GET", "/metrics", "").statusCode());
            assertEquals(200, server.ask("GET", "/health", "").statusCode());
            assertEquals(200, server.ask("GET", PRODUCT, "", "Authorization", reader).statusCode());
            assertEquals(200, server.ask("PUT", "/pool", "", "Authorization", reader).statusCode());
            for (String[] change : new String[][]{{"PUT", "/other", ""}, {"POST", "/pool/", text},
                    {"DELETE", "/urn:pool:fdi.dataset.product.Product:0", ""}, {"PUT", "/pool/wipe", ""},
                    {"GET", "/pool/api/wipe/", ""}, {"GET", "/pools/register/other", ""},
                    {"GET", "/pool/api/setTag__t__urn:pool:fdi.dataset.product.Product:0/", ""},
                    {"POST", "/pool/api/removeTag/", "[[\"t\"], {}]"}}) {
                assertEquals(403, server.ask(change[0], change[1], change[2], "Authorization", reader).statusCode(),
                        change[1]);
            }
            assertFalse(Files.exists(folder.resolve("other")));
            assertEquals(200, server.ask("POST", "/pool/", text, "Authorization", writer).statusCode());
            // A line is written when the answer has gone out.
            await().until(() -> server.log.stream().anyMatch(line -> line.contains(" foo POST ")));
            assertTrue(server.log.stream().noneMatch(line -> line.contains("bar-bar")), server.log::toString);
        }
    }

    @Test
    void aTokenLetsInUntilItIsTakenAway() throws Exception {
        UsersFile users = new UsersFile(base.resolve("users"));
        try (Served server = new Served(folder, Served.withUsers(base))) {
            String token = users.token("robot", Role.READ);

            assertEquals(200, server.ask("GET", PRODUCT, "", "Authorization", "Bearer " + token).statusCode());
            assertEquals(401, server.ask("GET", PRODUCT, "", "Authorization", "Bearer x" + token).statusCode());
            users.remove("robot");
            assertEquals(401, server.ask("GET", PRODUCT, "", "Authorization", "Bearer " + token).statusCode());
        }
    }

    @Test
    void aUsersFileHoldsNoSecretAndIsItsOwnersAlone() throws Exception {
        Served.withUsers(base);
        Path file = base.resolve("users");

        assertFalse(Files.readString(file).contains("bar-bar"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(List.of("foo", "ro"), new UsersFile(file).list().stream().map(UsersFile.Listed::name).toList());
    }

    @Test
    void withoutUsersItIsServedToThisMachineAlone() {
        ServeOptions local = ServeOptions.local(0);
        ServeOptions wide = new ServeOptions("0.0.0.0", 0, local.base(), Optional.empty(), Optional.empty(), false,
                local.limits());

        assertThrows(SourceException.Denied.class, () -> new Served(folder, wide));
    }

    @Test
    void itTellsWhatThereIs() throws Exception {
        try (Served server = new Served(folder)) {
            assertTrue(server.ask("GET", "/", "", "Accept", "text/html").body().contains("<li><a href=\""
                    + server.url() + "/pool\">pool</a>"));
            assertTrue(server.ask("GET", "/", "").body().contains("\"pool\": \"" + server.url() + "/pool\""));
            JsonNode api = JsonMapper.shared().readTree(server.ask("GET", "/openapi.json", "").body());
            assertTrue(api.get("paths").size() > 15);
            assertEquals(200, server.ask("GET", "/health", "").statusCode());
            await().until(() -> server.ask("GET", "/metrics", "").body()
                    .contains("poolscope_requests_total{method=\"GET\",status=\"200\"} "));
            String metrics = server.ask("GET", "/metrics", "").body();
            assertTrue(metrics.contains("poolscope_products{pool=\"pool\"} 4"), metrics);
            assertTrue(metrics.contains("poolscope_request_seconds_bucket{le=\"+Inf\"} "), metrics);
        }
    }

    @Test
    void whoHasAProductAlreadyIsNotSentItAgain() throws Exception {
        try (Served server = new Served(folder)) {
            for (String path : List.of(PRODUCT, "/pool/hk/")) {
                String tag = server.ask("GET", path, "").headers().firstValue("ETag").orElseThrow();

                HttpResponse<String> again = server.ask("GET", path, "", "If-None-Match", tag);
                assertEquals(304, again.statusCode());
                assertEquals("", again.body());
            }
        }
    }

    @Test
    void aLongAnswerIsCompressedForWhoAsks() throws Exception {
        try (Served server = new Served(folder); HttpClient client = HttpClient.newHttpClient()) {
            String text = ProductFile.text(Product.create("x".repeat(50_000)));
            server.ask("POST", "/pool/", text);
            HttpRequest ask = HttpRequest.newBuilder(URI.create(
                    server.url() + "/pool/fdi.dataset.product.Product/3")).header("Accept-Encoding", "gzip").build();
            HttpResponse<byte[]> answer = client.send(ask, BodyHandlers.ofByteArray());

            assertEquals("gzip", answer.headers().firstValue("Content-Encoding").orElse(""));
            assertTrue(answer.body().length < 10_000);
            try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
                assertTrue(new String(zip.readAllBytes(), UTF_8).contains(text));
            }
        }
    }

    @Test
    void aPoolInAnOldLayoutIsServedForReading() throws Exception {
        Fixtures.copy(Fixtures.folder("fdi/pool-1x/fdi_pool"), folder.resolve("old"));
        try (Served server = new Served(folder)) {
            String body = server.ask("GET", "/old/fdi.dataset.product.Product/0", "").body();
            assertTrue(body.startsWith("{\"result\": {\"_ATTR_meta\": "), body);
            assertEquals(422, server.ask("POST", "/old/", ProductFile.text(Product.create("x"))).statusCode());
        }
    }

    @Test
    void aPoolItselfCanBeServed() throws Exception {
        try (Served server = new Served(folder.resolve("pool"))) {
            assertEquals(200, server.ask("GET", PRODUCT, "").statusCode());
            assertEquals(404, server.ask("GET", "/served/hk", "").statusCode());
            assertEquals(400, server.ask("PUT", "/other", "").statusCode());
        }
    }

    @Test
    void aStopLetsARunningSaveEnd() throws Exception {
        Served server = new Served(folder);
        CompletableFuture<Void> stopped;
        String answer;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            String text = ProductFile.text(Product.create("late"));
            byte[] body = (" ".repeat(200_000) + "[ %d, %s]".formatted(text.length(), text)).getBytes(US_ASCII);
            OutputStream out = socket.getOutputStream();
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
            out.write(("POST " + ServeOptions.BASE + "/pool/ HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: "
                    + body.length + "\r\nExpect: 100-continue\r\n\r\n").getBytes(US_ASCII));
            assertEquals("HTTP/1.1 100 Continue", in.readLine());
            assertEquals("", in.readLine());
            int sent = 0;
            stopped = CompletableFuture.runAsync(() -> stop(server));
            while (takesConnections(server.port())) {
                out.write(body[sent++]);
            }
            out.write(body, sent, body.length - sent);
            answer = in.readLine();
        }
        stopped.join();
        assertEquals("HTTP/1.1 200 OK", answer);
        assertTrue(Files.readString(folder.resolve("pool/dTypes.jsn")).contains("\"3\""));
    }

    private static void stop(Served server) {
        try {
            server.close();
        } catch (SourceException e) {
            throw new CompletionException(e);
        }
    }

    private static boolean takesConnections(int port) {
        try (Socket probe = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return probe.isConnected();
        } catch (IOException _) {
            return false;
        }
    }

    @Test
    void itSpeaksTls() throws Exception {
        Path keystore = base.resolve("key.p12");
        Process made = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "pools", "-keyalg", "EC", "-dname", "CN=localhost", "-ext",
                "san=dns:localhost,ip:127.0.0.1", "-storetype", "PKCS12", "-keystore", keystore.toString(),
                "-storepass", "changeit").redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start();
        assertEquals(0, made.waitFor());
        ServeOptions local = ServeOptions.local(0);
        ServeOptions options = new ServeOptions(local.host(), 0, local.base(), Optional.empty(),
                Optional.of(new ServeOptions.Tls(keystore, "changeit")), false, local.limits());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(KeyStore.getInstance(keystore.toFile(), "changeit".toCharArray()));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        try (Served server = new Served(folder, options);
                HttpClient client = HttpClient.newBuilder().sslContext(context).connectTimeout(Duration.ofSeconds(20))
                        .build()) {
            assertTrue(server.url().startsWith("https://"));
            assertEquals(200, client.send(HttpRequest.newBuilder(URI.create(server.url() + PRODUCT)).build(),
                    BodyHandlers.discarding()).statusCode());
            Location pool = Location.parse(server.url() + "/pool");
            HttpPoolProvider ours = new HttpPoolProvider(Map.of("HOME", base.toString()));
            UntrustedServer untrusted = assertThrows(UntrustedServer.class,
                    () -> ours.open(pool, OpenOptions.READ_ONLY));
            assertTrue(untrusted.what().contains("CN=localhost")
                    && untrusted.what().replace(" ", "").contains(untrusted.fingerprint()));
            assertThrows(SourceException.Denied.class, () -> ours.trust(pool, "AB:CD"));
            ours.trust(pool, untrusted.fingerprint());
            ours.open(pool, OpenOptions.READ_ONLY).close();
            ours.trust(pool, "it is trusted already");
        }
        assertThrows(SourceException.Denied.class, () -> new Served(folder, new ServeOptions(local.host(), 0,
                local.base(), Optional.empty(), Optional.of(new ServeOptions.Tls(keystore, "wrong")), false,
                local.limits())));
    }
}
