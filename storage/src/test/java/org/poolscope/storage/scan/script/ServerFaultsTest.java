package org.poolscope.storage.scan.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.Cursor;
import org.poolscope.model.stream.DataStore;
import org.poolscope.model.stream.ReadOptions;
import org.poolscope.model.stream.Stream;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.scan.redis.RedisScanStore;
import org.poolscope.storage.scan.script.ScriptedServer.Fault;

/** A server that breaks in the middle of an answer: a sentence, and afterwards every point once. */
class ServerFaultsTest {
    @ParameterizedTest
    @EnumSource
    void aCursorGoesOnWhereItWasAfterItsConnectionBroke(Fault fault) throws IOException, SourceException {
        Transcript transcript = cursor();
        try (ScriptedServer server = ScriptedServer.start(transcript);
                DataStore store = RedisScanStore.open(server.address(2))) {
            server.at(1);
            Stream stream = stream(store, transcript);
            Cursor cursor = stream.cursor();
            server.failOnce(fault, "XREAD");
            Optional<Long> read = quietly(cursor);
            assertTrue(server.hasFailed());
            long length = read.isPresent()
                    ? read.get()
                    : cursor.read(ReadOptions.NOW, Cancel.NEVER).orElseThrow()
                            .length();
            assertEquals(length, cursor.position());
            assertEquals(Optional.empty(), cursor.read(ReadOptions.NOW, Cancel.NEVER));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CUT", "CLOSED", "GARBLED"})
    void aServerThatBreaksAtSignInIsToldInASentence(Fault fault) throws IOException {
        try (ScriptedServer server = ScriptedServer.start(cursor())) {
            server.failOnce(fault, "GET");
            SourceException failure = assertThrows(SourceException.class, () -> {
                try (DataStore store = RedisScanStore.open(server.address(2))) {
                    store.lastScan();
                }
            });
            assertTrue(failure.sentence().endsWith("."), failure.sentence());
        }
    }

    /** Nothing where the client has connected anew by itself. */
    private static Optional<Long> quietly(Cursor cursor) {
        try {
            return cursor.read(ReadOptions.NOW, Cancel.NEVER).map(view -> view.length());
        } catch (SourceException e) {
            assertTrue(e.sentence().endsWith("."), e.sentence());
            return Optional.empty();
        }
    }

    private static Stream stream(DataStore store, Transcript transcript) throws SourceException {
        List<String> words = transcript.sections().stream().flatMap(section -> section.exchanges().stream())
                .flatMap(exchange -> exchange.command().stream()).toList();
        String key = words.stream().filter(word -> word.startsWith("esrf:scan:")).findFirst().orElseThrow();
        return store.load(key).streams().values().stream().filter(stream -> words.contains(stream.key())).findFirst()
                .orElseThrow();
    }

    /** The conversation in which a running stream is read by a cursor. */
    private static Transcript cursor() throws IOException {
        Path form = Fixtures.members(Fixtures.folder("blissdata").resolve("transcripts")).getFirst();
        for (Path file : Fixtures.members(form)) {
            Transcript transcript = Transcript.read(file);
            if (transcript.sections().size() > 1 && transcript.sections().get(1).note().startsWith("cursor(); read")) {
                return transcript;
            }
        }
        throw new IllegalStateException("no conversation with a cursor");
    }
}
