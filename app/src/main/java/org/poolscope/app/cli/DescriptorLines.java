package org.poolscope.app.cli;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.poolscope.app.task.WorkerPool;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;

/** Lines as another process writes them, read on a thread of their own, so that Ctrl-C is heard between them. */
final class DescriptorLines implements AutoCloseable {
    /** Characters of a line. */
    private static final int LONGEST = 1 << 20;
    private static final int AHEAD = 16;
    private static final long PAUSE_MILLIS = 100;

    private final WorkerPool thread = new WorkerPool(1);
    private final BlockingQueue<Line> lines = new ArrayBlockingQueue<>(AHEAD);

    private sealed interface Line {
        record Text(String text) implements Line {}

        /** Nothing more will come. */
        record End() implements Line {}

        /** A line that nobody can mean. */
        record TooLong() implements Line {}

        /** Nothing more can be read. */
        record Broken(IOException why) implements Line {}
    }

    /** Begins to read; {@code in} is closed by whoever opened it. */
    DescriptorLines(Reader in) {
        thread.execute(() -> read(in));
    }

    /** The next line that is not blank, waited for; empty when the input has ended. */
    Optional<String> next(Cancel cancel) throws SourceException {
        try {
            while (true) {
                cancel.check("waiting for descriptors");
                switch (lines.poll(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                    case null -> {
                    }
                    case Line.Text(String text) when !text.isBlank() -> {
                        return Optional.of(text);
                    }
                    case Line.Text _ -> {
                    }
                    case Line.End _ -> {
                        return Optional.empty();
                    }
                    case Line.TooLong _ -> throw new SourceException.Corrupt("A line has more than " + LONGEST
                            + " characters.", "", "One line of JSON tells of one array.", null);
                    case Line.Broken(IOException why) -> throw new SourceException.Unreachable(
                            "The lines that tell of arrays cannot be read any further.", "",
                            "Look whether whoever writes them still runs.", why);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new SourceException.Cancelled("Stopped: waiting for descriptors.", "");
        }
    }

    @Override
    public void close() {
        thread.close();
    }

    private void read(Reader in) {
        try {
            readLines(in);
        } catch (IOException e) {
            put(new Line.Broken(e));
        }
    }

    private void readLines(Reader in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '\n') {
                put(new Line.Text(line.toString()));
                line.setLength(0);
            } else if (line.length() == LONGEST) {
                put(new Line.TooLong());
                return;
            } else {
                line.append((char) c);
            }
        }
        put(new Line.Text(line.toString()));
        put(new Line.End());
    }

    /** Nobody takes lines any more once the thread is interrupted. */
    private void put(Line line) {
        try {
            lines.put(line);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
