package org.poolscope.storage.pool.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.poolscope.model.source.SourceException;

/** Logins, addresses, and what is kept on this machine. */
class LoginsFileTest {
    @TempDir
    Path home;

    private Path written(String mode) throws Exception {
        Path file = LoginsFile.of(Map.of("HOME", home.toString()));
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                # mine
                https://lab:9885/fdi/v0.17 alice her long password
                https://lab:9885/fdi/v0.17/special token abc
                """);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        return file;
    }

    @Test
    void theLongestBeginningOfAnAddressCounts() throws Exception {
        LoginsFile logins = new LoginsFile(written("rw-------"));

        assertEquals(Optional.of(new Login.Password("alice", "her long password")),
                logins.find("https://lab:9885/fdi/v0.17/pool"));
        assertEquals(Optional.of(new Login.Token("abc")), logins.find("https://lab:9885/fdi/v0.17/special"));
        assertEquals(Optional.empty(), logins.find("https://lab:9885.evil.example/fdi/v0.17/pool"));
        assertEquals(Optional.empty(), logins.find("http://lab:9885/fdi/v0.17/pool"));
    }

    @Test
    void aFileThatOthersCanReadIsRefused() throws Exception {
        LoginsFile logins = new LoginsFile(written("rw-r--r--"));

        assertThrows(SourceException.Denied.class, () -> logins.find("https://lab:9885/fdi/v0.17/pool"));
    }

    @ParameterizedTest
    @CsvSource({"http://h:1/a/b/pool, http://h:1/a/b/pool", "HTTP://H:1/pool/, http://h:1/pool",
            "https://bob:p%40ss@h/x/pool, https://h/x/pool", "http://[::1]:8443/x/p%20q, http://[::1]:8443/x/p%20q"})
    void anAddressIsShownWithoutItsLogin(String text, String shown) throws Exception {
        PoolAddress.Written written = PoolAddress.parse(text);

        assertEquals(shown, written.address().url());
        assertFalse(written.toString().contains("p@ss"), written::toString);
        assertEquals(text.contains("bob"), written.login().equals(Optional.of(new Login.Password("bob", "p@ss"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://", "http://host", "http:///pool", "http://[bad/p", "http://h:x y/p", "file:///a/b"})
    void whatIsNoAddressOfAPoolIsSaidToBeNone(String text) {
        assertThrows(SourceException.Unsupported.class, () -> PoolAddress.parse(text));
    }

    @Test
    void aBrokenFileOfSeenPoolsIsDoneWithout() throws Exception {
        Path file = LoginsFile.cache(Map.of("HOME", home.toString()));
        Files.createDirectories(file.getParent());
        Files.writeString(file, "this is no database ".repeat(500));
        try (PoolCache cache = PoolCache.at(file)) {
            cache.put("pool", "name", Optional.empty(), new byte[]{1});
            assertTrue(cache.get("pool", "name").isEmpty());
        }
    }

    @Test
    void whatWasSeenIsKeptForItsOwnerAlone() throws Exception {
        Path file = LoginsFile.cache(Map.of("HOME", home.toString()));
        try (PoolCache cache = PoolCache.at(file)) {
            cache.put("pool", "name", Optional.of("\"tag\""), new byte[]{1});
        }
        try (PoolCache cache = PoolCache.at(file)) {
            assertEquals(1, cache.get("pool", "name").orElseThrow().text().length);
            assertTrue(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)).startsWith("rw-------"));
        }
    }
}
