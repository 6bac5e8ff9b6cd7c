package org.poolscope.storage.heap;

import java.nio.file.Path;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.heap.page.ControlBlock;

/** Whether a store was left in the middle of something. */
final class Recovery {
    private Recovery() {}

    /** Whether the log may hold what the pages lack: the machine was started anew, or a process died while it wrote. */
    static boolean isNeeded(ControlBlock control) {
        long[] boot = Boot.id();
        return control.get(ControlBlock.BOOT) != boot[0] || control.get(ControlBlock.BOOT + Long.BYTES) != boot[1]
                || control.get(ControlBlock.COMMITTING) != 0;
    }

    /** Completes what was left half done; where this user may not write, the pages are read as they are. */
    static void attempt(Path store) throws SourceException {
        try {
            ObjectStore.open(store, StoreOptions.DURABLE).close();
        } catch (SourceException.Denied e) {
            System.getLogger(Recovery.class.getName()).log(System.Logger.Level.DEBUG, "read as it is", e);
        }
    }
}
