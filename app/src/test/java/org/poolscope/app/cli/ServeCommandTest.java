package org.poolscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.source.Sources;

class ServeCommandTest {
    @TempDir
    Path folder;

    @Test
    void servesUntilItIsStoppedAndSaysWhere() {
        Ran ran = Ran.with(() -> true, Sources.installed(), "serve", folder.toString(), "--port", "0");

        assertEquals(ExitCode.DONE, ran.code(), ran::words);
        assertTrue(ran.out().matches("listening on http://127\\.0\\.0\\.1:\\d+/fdi/v0\\.17\\R"), ran::out);
    }

    @Test
    void refusesToServeToOthersWithoutUsers() {
        Ran ran = Ran.with(() -> true, Sources.installed(), "serve", folder.toString(), "--port", "0", "--host",
                "0.0.0.0");

        assertEquals(ExitCode.SOURCE, ran.code());
        assertTrue(ran.words().contains("--users"), ran::words);
    }

    @Test
    void aFolderThatIsNotThereIsSaidInALine() {
        Ran ran = Ran.with(() -> true, Sources.installed(), "serve", folder.resolve("nosuch").toString());

        assertEquals(ExitCode.SOURCE, ran.code());
        assertEquals(1, ran.words().lines().count(), ran::words);
    }

    @Test
    void usersComeAndGo() {
        String file = folder.resolve("users").toString();
        assertEquals(ExitCode.DONE, Ran.fed("a long password\n", "users", file, "add", "alice", "--role",
                "read-write").code());
        Ran token = Ran.with("users", file, "token", "robot");
        assertTrue(token.out().strip().length() > 40);

        assertEquals("alice  read-write  password\nrobot  read  token\n",
                Ran.with("users", file, "list").out().replace(System.lineSeparator(), "\n"));
        assertEquals(ExitCode.DONE, Ran.with("users", file, "remove", "alice").code());
        assertEquals(ExitCode.FOUND_NOTHING, Ran.with("users", file, "remove", "alice").code());
        assertFalse(Ran.with("users", file, "list").out().contains("alice"));
        assertEquals(ExitCode.SOURCE, Ran.fed("short\n", "users", file, "add", "bob").code());
        assertEquals(ExitCode.USAGE, Ran.with("users", file, "add").code());
    }
}
