package org.poolscope.model.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceExceptionTest {
    @Test
    void aSentenceSaysWhereWhatAndWhatToDo() {
        SourceException failure = new SourceException.NotFound("There is no such key.", "exp1.data/a", "Look again.");
        assertEquals("exp1.data/a: There is no such key. Look again.", failure.sentence());
    }

    @Test
    void whatIsEmptyIsLeftOut() {
        assertEquals("Stopped: reading.", new SourceException.Cancelled("Stopped: reading.", "").sentence());
        assertEquals("x: It is torn.", new SourceException.Corrupt("It is torn.", "x").sentence());
    }

    @Test
    void everyKindHasAWordOfItsOwn() {
        IOException cause = new IOException("below");
        List<SourceException> all = List.of(new SourceException.NotFound("", "", ""),
                new SourceException.Denied("", "", ""), new SourceException.Corrupt("", "", "", cause),
                new SourceException.Unsupported("", "", ""), new SourceException.Unreachable("", "", "", cause),
                new SourceException.TimedOut("", "", ""), new SourceException.Locked("", "", ""),
                new SourceException.Full("", "", ""), new SourceException.Cancelled("", ""));
        assertEquals(List.of("NotFound", "Denied", "Corrupt", "Unsupported", "Unreachable", "TimedOut", "Locked",
                "Full", "Cancelled"), all.stream().map(SourceException::kind).toList());
        assertInstanceOf(IOException.class, all.get(2).getCause());
    }

    @Test
    void cancelledWorkIsNamed() {
        SourceException stopped = assertThrows(SourceException.Cancelled.class,
                () -> ((Cancel) () -> true).check("loading"));
        assertEquals("Stopped: loading.", stopped.what());
    }
}
