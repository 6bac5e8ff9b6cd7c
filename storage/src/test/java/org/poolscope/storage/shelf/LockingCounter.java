package org.poolscope.storage.shelf;

import java.nio.file.Path;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;

/** Counts up in a shared session; run as a process of its own. */
final class LockingCounter {
    private LockingCounter() {}

    /** Arguments: the folder, how often. */
    public static void main(String[] arguments) throws SourceException {
        LockingSession session = DataManager.open(Path.of(arguments[0])).lockingSession("shared");
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
            session.update("count", new Value.Int(0), LockingCounter::next);
        }
    }

    /** Counts once; false if that failed. */
    static boolean count(LockingSession session) {
        try {
            session.update("count", new Value.Int(0), LockingCounter::next);
            return true;
        } catch (SourceException _) {
            return false;
        }
    }

    private static Value next(Value before) {
        return new Value.Int(((Value.Int) before).value() + 1);
    }
}
