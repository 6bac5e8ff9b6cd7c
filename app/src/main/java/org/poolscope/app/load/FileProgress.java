package org.poolscope.app.load;

import java.util.concurrent.atomic.AtomicInteger;
import org.poolscope.model.source.Progress;

/** How far one of several files is, told of the file and of all of them. */
final class FileProgress implements Progress {
    private static final int WHOLE = 100;

    private final int file;
    private final long before;
    private final long all;
    private final Progress whole;
    private final FileWatch watch;
    private final AtomicInteger told = new AtomicInteger(-1);

    /** Of the file of a number, with {@code before} bytes in the files before it and {@code all} in all of them. */
    FileProgress(int file, long before, long all, Progress whole, FileWatch watch) {
        this.file = file;
        this.before = before;
        this.all = all;
        this.whole = whole;
        this.watch = watch;
    }

    @Override
    public void report(long done, long total, String unit) {
        whole.report(before + done, all, unit);
        int percent = total <= 0 ? 0 : Math.clamp(WHOLE * done / total, 0, WHOLE);
        if (told.getAndAccumulate(percent, Math::max) < percent) {
            watch.reading(file, percent);
        }
    }
}
