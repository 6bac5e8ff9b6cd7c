package org.poolscope.storage.shelf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.value.Value;

/** The sessions that a program makes for itself, and their names. */
class OwnSessionsTest {
    private static final int UUID_LENGTH = 36;
    private static final Value ONE = new Value.Int(1);

    @TempDir
    Path folder;

    private DataManager manager = DataManager.open(Path.of(""));

    @BeforeEach
    void make() throws Exception {
        manager = DataManager.create(folder, "exp1");
    }

    @Test
    void theBasePathIsNamedAfterTheData() {
        assertEquals(folder.resolve("exp1.data"), manager.basepath());
        assertTrue(Files.isDirectory(manager.basepath()));
    }

    @Test
    void eachSessionHasARandomNameThatBeginsWithTheUser() throws Exception {
        try (Session one = manager.session(); Session other = manager.session()) {
            assertNotEquals(one.name(), other.name());
            int end = one.name().length() - UUID_LENGTH;
            assertTrue(manager.computerName().startsWith(one.name().substring(0, end)), one.name());
            assertEquals(one.name().substring(end), UUID.fromString(one.name().substring(end)).toString());
        }
        assertEquals(2, manager.sessionFilenames().size());
    }

    @Test
    void theSessionOfAComputerIsOneHoweverOftenItIsOpened() throws Exception {
        try (Session session = manager.computerSession()) {
            session.set("runs", ONE);
        }
        try (Session session = manager.computerSession()) {
            assertEquals(Optional.of(ONE), session.get("runs"));
        }
        assertEquals(Optional.of(ONE), manager.lockingComputerSession().get("runs"));
        assertEquals(List.of(manager.computerName()), manager.sessionFilenames());
        assertTrue(Files.isRegularFile(manager.computerSessionFilename()));
    }

    @Test
    void aLockingSessionOfItsOwnIsMadeWhenItIsFirstUsed() throws Exception {
        LockingSession session = manager.lockingSession();
        assertEquals(List.of(), manager.sessionFilenames());

        session.set("runs", ONE);

        assertEquals(List.of(session.name()), manager.sessionFilenames());
    }

    @Test
    void uniqueKeysAreThoseOfNobodyElse() {
        String key = manager.makeUniqueKey();

        assertEquals(key, UUID.fromString(key).toString());
        assertNotEquals(key, manager.makeUniqueKey());
    }
}
