package org.poolscope.storage.table;

import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;

/**
 * Workers that parse the blocks of one file and hand them over in its order. A helper that never gets a thread is not
 * waited for; one that runs ends before {@link #run} does.
 */
final class Workshop {
    private final TableLoad load;
    private final TableBlocks blocks;
    private final Path file;
    private final RowShape shape;
    private final RowType type;
    private final RowSink sink;
    private final Cancel cancel;
    private final Progress progress;
    private final List<BadRow> bad = new ArrayList<>();
    private final CRC32 checksum = new CRC32();
    private long badCount;
    private long turn;
    private long rows;
    private long dataRows;
    private long lines;
    private int running;
    private boolean isOver;
    private boolean isBroken;
    private @Nullable SourceException failure;

    Workshop(TableLoad load, TableBlocks blocks, Path file, RowShape shape, RowType type, RowSink sink, Cancel cancel,
            Progress progress) {
        this.load = load;
        this.blocks = blocks;
        this.file = file;
        this.shape = shape;
        this.type = type;
        this.sink = sink;
        this.cancel = cancel;
        this.progress = progress;
        turn = blocks.first();
        lines = load.format().skip();
    }

    LoadReport run() throws SourceException {
        for (int i = 1; i < load.workers(); i++) {
            load.helpers().execute(this::help);
        }
        work();
        return end();
    }

    private void help() {
        synchronized (this) {
            if (isOver) {
                return;
            }
            running++;
        }
        try {
            work();
        } finally {
            synchronized (this) {
                running--;
                notifyAll();
            }
        }
    }

    private void work() {
        boolean ended = false;
        try {
            TextBlock block = new TextBlock();
            BlockParser parser = new BlockParser(load.format(), type, TableText.BLOCK);
            while (!hasFailed() && blocks.next(block)) {
                cancel.check("reading " + file.getFileName());
                parser.parse(block.text(), block.length());
                handOver(parser, block).run();
                progress.report(blocks.done(), blocks.total(), "bytes");
            }
            ended = true;
        } catch (SourceException e) {
            ended = true;
            fail(e);
        } finally {
            if (!ended) {
                fail(null);
            }
        }
    }

    private synchronized RowSink.Step handOver(BlockParser parser, TextBlock block) throws SourceException {
        try {
            while (turn != block.index() && !hasFailed()) {
                wait();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new SourceException.Cancelled("Stopped: reading " + file.getFileName() + ".", "");
        }
        if (hasFailed()) {
            return RowSink.Step.NONE;
        }
        note(parser);
        checksum.update(block.text(), 0, block.length());
        int count = parser.rows().rows();
        RowSink.Step step = count == 0
                ? RowSink.Step.NONE
                : sink.take(rows, MemorySegment.ofArray(parser.rows().bytes()).asSlice(0, parser.rows().length()),
                        count);
        rows += count;
        turn++;
        notifyAll();
        return step;
    }

    /** Keeps what is bad; called in turn, so that the first one of the file is the first one told. */
    private void note(BlockParser parser) throws SourceException {
        for (BadRow each : parser.bad()) {
            BadRow placed = each.below(dataRows, lines);
            if (load.onError() == OnError.STOP) {
                throw new SourceException.Corrupt(placed.sentence(), file.toString(),
                        "Correct it, give another type, or skip such rows.", null);
            }
            if (bad.size() < BlockParser.KEPT) {
                bad.add(placed);
            }
        }
        badCount += parser.badCount();
        dataRows += parser.dataRows();
        lines += parser.lines();
    }

    private synchronized boolean hasFailed() {
        return failure != null || isBroken;
    }

    private synchronized void fail(@Nullable SourceException e) {
        if (!hasFailed()) {
            failure = e;
            isBroken = e == null;
        }
        notifyAll();
    }

    private synchronized LoadReport end() throws SourceException {
        isOver = true;
        boolean interrupted = false;
        while (running > 0) {
            try {
                wait();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (failure != null) {
            throw failure;
        }
        if (isBroken) {
            throw new IllegalStateException("a worker broke while reading " + file);
        }
        return new LoadReport(shape, rows, bad, badCount, checksum.getValue());
    }
}
