package org.poolscope.storage.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedReader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.Peers;

/** The keyring's program is stood in for by a script that keeps words and secret apart, and tried where it is installed. */
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
    void theRealOneKeepsReplacesAndFindsASecret() throws Exception {
        Peers.program("secret-tool");
        Peers.program("gnome-keyring-daemon");
        ProcessBuilder session = new ProcessBuilder(Peers.program("dbus-run-session").toString(), "--", "sh", "-c",
                "printf x | gnome-keyring-daemon --unlock --components=secrets > /dev/null;"
                        + " echo $DBUS_SESSION_BUS_ADDRESS; read stop")
                .redirectError(folder.resolve("err").toFile());
        Path home = Files.createDirectory(folder.resolve("home"));
        List.of("HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME")
                .forEach(name -> session.environment().put(name, home.toString()));
        session.environment().remove("DBUS_SESSION_BUS_ADDRESS");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        Process running = session.start();
        try (BufferedReader said = running.inputReader(); Writer stop = running.outputWriter()) {
            Map<String, String> environment = new HashMap<>(session.environment());
            environment.put("DBUS_SESSION_BUS_ADDRESS", String.valueOf(said.readLine()));
            Keyring keyring = Keyring.of(environment).orElseThrow();

            assertEquals(Optional.empty(), keyring.find(SERVER));
            keyring.keep(SERVER, "alice old");
            keyring.keep(SERVER, "alice her löng password €");
            assertEquals(Optional.of("alice her löng password €"), keyring.find(SERVER));
            assertEquals(Optional.empty(), keyring.find("https://elsewhere:9885"));
            stop.write("\n");
        } finally {
            running.descendants().forEach(ProcessHandle::destroy);
            running.destroy();
        }
    }

    @Test
    void withoutItsProgramOrABusThereIsNone() throws Exception {
        assertEquals(Optional.empty(), Keyring.of(Map.of("PATH", folder.toString(), "DBUS_SESSION_BUS_ADDRESS", "x")));
        assertEquals(Optional.empty(), Keyring.of(Map.of("PATH", with("exit 0").get("PATH"))));
    }
}
