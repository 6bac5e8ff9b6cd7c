package org.poolscope.storage.shelf;

import java.nio.file.Path;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;

/** Stores 128 MB under a key of a session and prints what kind of failure that gave; run as a process of its own. */
final class LargeStore {
    private static final int BYTES = 128 << 20;

    private LargeStore() {}

    /** Arguments: the folder, the session, the key. */
    public static void main(String[] arguments) {
        Value large = new Value.Bytes(Value.Bytes.ByteType.PY2_STR, new byte[BYTES]);
        try {
            DataManager.open(Path.of(arguments[0])).lockingSession(arguments[1]).set(arguments[2], large);
            System.out.print("stored");
        } catch (SourceException e) {
            System.out.print(e.kind());
        }
    }
}
