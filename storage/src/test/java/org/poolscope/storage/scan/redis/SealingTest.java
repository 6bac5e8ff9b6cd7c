package org.poolscope.storage.scan.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.poolscope.model.array.DType;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.DataStore;
import org.poolscope.model.stream.Encoding;
import org.poolscope.model.stream.ScanIdentity;
import org.poolscope.model.stream.ScanWriter;
import org.poolscope.model.stream.StreamFailure;
import org.poolscope.model.stream.StreamWriter;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Container.Mapping.MappingType;
import org.poolscope.model.value.Value;
import org.poolscope.storage.Fixtures;

/** The end of a stream, written by whatever means a server allows. */
class SealingTest {
    private static final Container.Mapping NOTHING = new Container.Mapping(MappingType.DICT, List.of(), null);

    /** What the server does not let the writer do. */
    private enum Server {
        WITH_THE_FUNCTION, WITHOUT_IT, WITHOUT_SCRIPTS
    }

    @TestFactory
    Stream<DynamicTest> theSealTellsTheLengthWhateverTheServerCan() {
        List<DynamicTest> tests = new ArrayList<>();
        for (RedisProcess.Kind kind : RedisProcess.Kind.installed()) {
            for (Server can : Server.values()) {
                if (can != Server.WITH_THE_FUNCTION || kind == RedisProcess.Kind.DEBIAN) {
                    tests.add(DynamicTest.dynamicTest(kind + " " + can, () -> seal(kind, can)));
                }
            }
        }
        return tests.stream();
    }

    @Test
    void aSecondWriterOfAStreamIsToldThatItIsNotAlone() throws IOException, SourceException {
        try (RedisProcess server = server(RedisProcess.Kind.EMBEDDED);
                DataStore store = RedisScanStore.open(server.address(), true)) {
            StreamWriter writer = writer(store);
            server.run("XADD", writer.key(), "5-1", "payload", "12345678");
            writer.send(new Value.Real(1));
            SourceException failure = assertThrows(SourceException.class, writer::join);
            assertTrue(failure.sentence().contains("equal or smaller"), failure.sentence());
        }
    }

    @Test
    void aStoreThatIsOpenForReadingIsNotChanged() throws IOException, SourceException {
        try (RedisProcess server = server(RedisProcess.Kind.EMBEDDED);
                DataStore store = RedisScanStore.open(server.address())) {
            assertThrows(StreamFailure.NotAllowed.class, () -> store.create(ScanIdentity.of("ascan", 1), NOTHING));
            assertThrows(StreamFailure.NotAllowed.class, () -> store.delete("esrf:scan:x", true));
        }
    }

    private static void seal(RedisProcess.Kind kind, Server can) throws IOException, SourceException {
        try (RedisProcess server = server(kind)) {
            String address = server.address();
            if (can == Server.WITH_THE_FUNCTION) {
                server.run("FUNCTION", "LOAD",
                        Files.readString(Fixtures.folder("blissdata").resolve("tools/seal.lua")));
            }
            if (can == Server.WITHOUT_SCRIPTS) {
                server.run("ACL", "SETUSER", "writer", "on", ">secret", "~*", "+@all", "-@scripting");
                address = address.replace("//", "//writer:secret@");
            }
            try (DataStore store = RedisScanStore.open(address, true)) {
                StreamWriter writer = writer(store);
                assertEquals(0, writer(store).seal());
                writer.send(new Value.Real(1));
                writer.send(new Value.Real(2));
                assertEquals(2, writer.seal());
                assertEquals(2, writer.seal());
                assertThrows(StreamFailure.NotAllowed.class, () -> writer.send(new Value.Real(3)));
            }
        }
    }

    private static StreamWriter writer(DataStore store) throws SourceException {
        ScanWriter scan = store.create(ScanIdentity.of("ascan", 1), NOTHING);
        StreamWriter writer = scan.stream("a", Encoding.Numeric.scalar(DType.FLOAT64), NOTHING);
        scan.prepare(NOTHING);
        scan.start();
        return writer;
    }

    private static RedisProcess server(RedisProcess.Kind kind) throws IOException {
        RedisProcess server = RedisProcess.start(kind);
        server.run("SET", "_PROTOCOL_VERSION_", "1");
        return server;
    }
}
