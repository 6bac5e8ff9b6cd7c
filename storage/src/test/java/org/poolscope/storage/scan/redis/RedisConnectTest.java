package org.poolscope.storage.scan.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.Sources;
import org.poolscope.model.stream.DataStore;
import org.poolscope.storage.ClosedPort;
import org.poolscope.storage.Fixtures;

/** Each stage of connecting that fails is named, with what to do, and never with the password. */
class RedisConnectTest {
    private static final String PASSWORD = "s3cret:/@ word";
    private static final String WRITTEN = "s3cret%3A%2F%40%20word";

    @Test
    void aServerWithoutAStoreThatWeReadSaysWhichItHas() throws IOException, SourceException {
        int refused = 0;
        try (RedisProcess server = RedisProcess.start(RedisProcess.Kind.EMBEDDED)) {
            for (Path store : Fixtures.members(Fixtures.folder("blissdata"))) {
                String name = store.getFileName().toString();
                if (store.resolve("expected.json").toFile().exists()
                        && Keyspace.expected(name).get("connect").has("error")) {
                    Keyspace.load(server, name);
                    SourceException failure = failure(server.address());
                    assertInstanceOf(SourceException.Unsupported.class, failure, name);
                    assertFalse(failure.remedy().isEmpty(), name);
                    assertEquals(name.equals("protocol-2"), failure.what().contains("protocol 2"), name);
                    refused++;
                }
            }
        }
        assertEquals(Fixtures.count("blissdata.not-connected"), refused);
    }

    @Test
    void aPasswordIsAskedForCheckedAndNeverTold() throws IOException, SourceException {
        try (RedisProcess server = RedisProcess.start(RedisProcess.Kind.EMBEDDED)) {
            server.run("SET", "_PROTOCOL_VERSION_", " 1\n");
            server.run("CONFIG", "SET", "requirepass", PASSWORD);
            assertInstanceOf(SourceException.Denied.class, failure(server.address()));
            String wrong = server.address().replace("//", "//:" + WRITTEN + "x@");
            assertEquals(List.of(), told(failure(wrong)));
            String right = server.address().replace("//", "//:" + WRITTEN + "@");
            try (DataStore store = RedisScanStore.open(right)) {
                assertEquals(server.address(), store.location());
            }
            Location location = Location.parse(right);
            try (Source source = Sources.installed().choose(location).orElseThrow().provider().open(location,
                    OpenOptions.READ_ONLY)) {
                assertFalse(source.describe().toString().contains("s3cret"));
            }
        }
    }

    @Test
    void aUserWhoMayNotReadIsTold() throws IOException {
        try (RedisProcess server = RedisProcess.start(RedisProcess.Kind.EMBEDDED)) {
            server.run("SET", "_PROTOCOL_VERSION_", 1);
            server.run("ACL", "SETUSER", "guest", "on", ">pw", "~*", "+ping");
            SourceException failure = failure(server.address().replace("//", "//guest:pw@"));
            assertInstanceOf(SourceException.Denied.class, failure);
            assertTrue(failure.what().contains("may not"), failure.what());
        }
    }

    @Test
    void aDatabaseIsChosenByItsNumber() throws IOException, SourceException {
        try (RedisProcess server = RedisProcess.start(RedisProcess.Kind.EMBEDDED)) {
            try (RedisProcess.Conversation conversation = server.talk()) {
                conversation.run("SELECT", 3);
                conversation.run("SET", "_PROTOCOL_VERSION_", 1);
            }
            try (DataStore store = RedisScanStore.open(server.address() + "/3")) {
                assertEquals(server.address() + "/3", store.location());
            }
            assertInstanceOf(SourceException.NotFound.class, failure(server.address() + "/99"));
            assertInstanceOf(SourceException.NotFound.class, failure(server.address() + "/x"));
        }
    }

    @Test
    void whereNothingListensIsSaid() throws IOException {
        SourceException failure = failure("redis://127.0.0.1:" + ClosedPort.find());
        assertInstanceOf(SourceException.Unreachable.class, failure);
        assertTrue(failure.what().startsWith("No server answers there"), failure.what());
    }

    @Test
    void aNameThatNobodyKnowsIsSaid() {
        SourceException failure = failure("redis://no-such-server.invalid");
        assertTrue(failure.what().contains("name of the server"), failure.what());
        assertInstanceOf(SourceException.NotFound.class, failure("redis://"));
        assertInstanceOf(SourceException.NotFound.class, failure("redis://user:s3cret@ho st"));
        assertEquals(List.of(), told(failure("redis://user:s3cret@ho st")));
    }

    @Test
    void whatIsNoRedisServerIsCalledSo() throws IOException {
        for (String banner : List.of("SSH-2.0-OpenSSH_9\r\n", "HTTP/1.1 400 Bad Request\r\n\r\n",
                "\u0015\u0003\u0003")) {
            try (FakeServer server = FakeServer.answering(banner)) {
                SourceException failure = failure(server.address());
                assertInstanceOf(SourceException.Unreachable.class, failure);
                assertTrue(failure.what().contains("no Redis"), failure.what());
            }
        }
    }

    @Test
    void anAnswerThatStopsHalfwayOrIsAbsurdlyLongTakesNoMemory() throws IOException {
        try (FakeServer server = FakeServer.answering("$1\r\n1\r\n", "$3\r\nab")) {
            assertInstanceOf(SourceException.Unreachable.class, failure(server.address()));
        }
        for (String absurd : List.of("$2147483000\r\nx", "*2147483647\r\n", "*999999999999999\r\n",
                "*1\r\n".repeat(100_000))) {
            try (FakeServer server = FakeServer.answering("$1\r\n1\r\n", absurd)) {
                SourceException failure = failure(server.address());
                assertTrue(failure instanceof SourceException.Full || failure instanceof SourceException.Unreachable,
                        failure.sentence());
            }
        }
    }

    @Test
    void aServerThatIsStillLoadingIsWaitedFor() throws IOException {
        try (FakeServer server = FakeServer.answering("-LOADING Redis is loading the dataset in memory\r\n")) {
            SourceException failure = failure(server.address());
            assertTrue(failure.what().contains("loading") && failure.remedy().startsWith("Wait"), failure.sentence());
        }
    }

    @Test
    void anEncryptedConnectionToAPlainServerIsToldApart() throws IOException {
        try (FakeServer server = FakeServer.answering("-ERR Protocol error\r\n")) {
            SourceException failure = failure(server.address().replace("redis:", "rediss:"));
            assertTrue(failure.what().contains("without TLS"), failure.what());
            assertTrue(failure.remedy().contains("leave the s out"), failure.remedy());
        }
    }

    @Test
    void theProviderTakesBothSchemesAndNothingElse() {
        RedisScanProvider provider = new RedisScanProvider();
        assertEquals(List.of(true, true, false),
                List.of("redis://h", "rediss://h:1/2", "mem-scan://x").stream()
                        .map(text -> provider.probe(Location.parse(text)).score() > 0).toList());
        assertEquals(Optional.of(RedisScanProvider.class), Sources.installed().choose(Location.parse("redis://h"))
                .map(choice -> choice.provider().getClass()));
    }

    private static SourceException failure(String address) {
        return assertThrows(SourceException.class, () -> RedisScanStore.open(address).close(), address);
    }

    /** What a failure gives away of the password. */
    private static List<String> told(SourceException failure) {
        return List.of(failure.sentence(), failure.where(), String.valueOf(failure.getCause())).stream()
                .filter(text -> text.contains("s3cret")).toList();
    }
}
