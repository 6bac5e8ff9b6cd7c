package org.poolscope.storage.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.source.SourceException;

/** The keyring's program is stood in for by a script that keeps words and secret apart. */
class KeyringTest {
    private static final String SERVER = "https://lab:9885";

    @TempDir
    Path folder;

    private Map<String, String> with(String script) throws Exception {
        Path tool = folder.resolve("secret-tool");
        Files.writeString(tool, "#!/bin/sh\necho \"$@\" >> " + folder + "/words\n" + script + "\n");
        Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwx------"));
        return Map.of("PATH", folder + ":/bin:/usr/bin", "DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
    }

    @Test
    void aSecretIsHandedOverThroughAPipeAndFoundAgain() throws Exception {
        Keyring keyring = Keyring.of(with("case $1 in store) cat > " + folder + "/secret;; lookup) cat " + folder
                + "/secret;; esac")).orElseThrow();
        keyring.keep(SERVER, "alice her long password");

        assertEquals(Optional.of("alice her long password"), keyring.find(SERVER));
        assertFalse(Files.readString(folder.resolve("words")).contains("password"));
    }

    @Test
    void aKeyringThatRefusesIsSaid() throws Exception {
        Keyring keyring = Keyring.of(with("exit 1")).orElseThrow();

        assertThrows(SourceException.Denied.class, () -> keyring.keep(SERVER, "alice secret"));
        assertEquals(Optional.empty(), keyring.find(SERVER));
    }

    @Test
    void withoutItsProgramOrABusThereIsNone() throws Exception {
        assertEquals(Optional.empty(), Keyring.of(Map.of("PATH", folder.toString(), "DBUS_SESSION_BUS_ADDRESS", "x")));
        assertEquals(Optional.empty(), Keyring.of(Map.of("PATH", with("exit 0").get("PATH"))));
    }
}
