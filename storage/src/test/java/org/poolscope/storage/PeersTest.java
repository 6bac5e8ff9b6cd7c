package org.poolscope.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class PeersTest {
    @Test
    void saysWhichPeerIsMissing() {
        TestAbortedException skipped = assertThrows(TestAbortedException.class, () -> Peers.program("no-such-program"));

        assertEquals("peer missing: no-such-program", skipped.getMessage());
    }

    @Test
    void returnsWhatThePeerPrints() throws Exception {
        Path python = Peers.python("json");

        assertEquals("3 a\n", Peers.run(python, "import sys; print(1 + 2, sys.argv[1])", "a"));
    }

    @Test
    void failsWithThePeersOwnWords() throws Exception {
        Path python = Peers.python();

        AssertionFailedError failure = assertThrows(AssertionFailedError.class,
                () -> Peers.run(python, "raise SystemExit('no numbers')"));

        assertTrue(failure.toString().contains("no numbers"));
    }
}
