package org.poolscope.storage.export.nexus;

import org.poolscope.model.source.Progress;

/** Progress of one part of a whole. */
record Counted(Progress progress, long before, long total) {
    void rows(long done) {
        progress.report(before + done, total, "rows");
    }
}
