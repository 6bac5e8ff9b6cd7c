package org.poolscope.storage.export;

import java.nio.file.Path;
import java.util.Map;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;

/** Writes samples the way the product does. */
public final class Written {
    private Written() {}

    /** A file in a format with some choices; answers what it loses. */
    public static LossReport to(Path target, Format format, Merged merged, Map<String, String> choices)
            throws SourceException {
        Body body = format.prepare(merged, FormatChoices.of(format, choices), Cancel.NEVER, Progress.IGNORED);
        Export.write(body, target, Cancel.NEVER, Progress.IGNORED);
        return body.losses();
    }

    /** A file with the usual choices. */
    public static LossReport to(Path target, Format format, Merged merged) throws SourceException {
        return to(target, format, merged, Map.of());
    }
}
