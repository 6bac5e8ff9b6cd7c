package org.poolscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.poolscope.storage.Fixtures;
import tools.jackson.databind.JsonNode;

/** What the commands say of a session whose file is damaged, whatever kind it is. */
class DamagedSessionsTest {
    private static final byte[] SQLITE = "SQLite format 3".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path folder;

    static List<Path> kinds() throws IOException {
        return Fixtures.shelfKinds();
    }

    static List<Path> sqliteKinds() throws IOException {
        return kinds().stream().filter(kind -> isSqlite(largest(kind.resolve("exp1.data")))).toList();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theOthersAnswerAndTheDamagedOneIsNamedOnce(Path kind) throws Exception {
        Path base = Fixtures.copy(kind.resolve("exp1.data"), folder.resolve("exp1.data"));
        Path file = largest(base);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 3));

        Ran ran = Ran.with("sessions", base.toString(), "itemcount");

        assertEquals(1, ran.out().lines().count(), ran::words);
        assertTrue(ran.words().lines().noneMatch(line -> line.matches("poolscope: (\\S+): \\S*\\1.*")), ran::words);
    }

    @ParameterizedTest
    @MethodSource("sqliteKinds")
    void aListingTellsHowManyKeysThereAreAndWhatCannotBeRead(Path kind) throws Exception {
        Path base = Fixtures.copy(kind.resolve("exp1.data"), folder.resolve("exp1.data"));
        byte[] damage = new byte[2000];
        Arrays.fill(damage, (byte) 0xFF);
        try (var file = Files.newByteChannel(largest(base), StandardOpenOption.WRITE)) {
            file.position(100).write(ByteBuffer.wrap(damage));
        }

        Ran ran = Ran.with("ls", base.toString(), "--json");

        assertEquals(ExitCode.FOUND_NOTHING, ran.code());
        assertEquals(1, with(ran.json(), "problem"));
        assertEquals(ran.json().size() - 1, with(ran.json(), "keys"));
    }

    private static long with(JsonNode entries, String detail) {
        return IntStream.range(0, entries.size()).filter(i -> entries.get(i).get("detail").has(detail)).count();
    }

    private static boolean isSqlite(Path file) {
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(SQLITE, in.readNBytes(SQLITE.length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path largest(Path base) {
        try (Stream<Path> files = Files.list(base)) {
            return files.max((one, other) -> Long.compare(one.toFile().length(), other.toFile().length()))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
