package org.poolscope.storage.export.formats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Body;
import org.poolscope.storage.export.Export;
import org.poolscope.storage.export.Format;
import org.poolscope.storage.export.FormatChoices;
import org.poolscope.storage.export.Merged;
import org.poolscope.storage.export.SampleRows;
import org.poolscope.storage.file.Disk;

/**
 * A program that writes files of every format until it is killed, or once each where there is no room. It says
 * {@code b FORMAT} before it begins, {@code r FORMAT CHECKSUM} before a file gets its name, {@code c FORMAT} when it is
 * done, {@code f FORMAT KIND} when it failed.
 */
public final class ExportChild {
    private static final int ROWS = 12_000;

    private ExportChild() {}

    /** Takes the folder, how many files of each format, 0 for no end, and the place of the format that comes first. */
    public static void main(String... arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int rounds = Integer.parseInt(arguments[1]);
        List<Format> formats = new ArrayList<>(Formats.all());
        Collections.rotate(formats, -Integer.parseInt(arguments[2]));
        if (rounds > 0) {
            awaitTheLimit();
        }
        for (int round = 0; rounds == 0 || round < rounds; round++) {
            Merged merged = merged(round);
            for (Format format : formats) {
                write(format, merged, folder.resolve("out-" + format.name() + "." + format.endings().getFirst()));
            }
        }
    }

    /** Libraries have unpacked themselves before there is no room. */
    private static void awaitTheLimit() throws IOException {
        Path folder = Files.createTempDirectory("exports");
        Merged merged = merged(0);
        for (Format format : Formats.all()) {
            Path target = folder.resolve("a." + format.endings().getFirst());
            write(format, merged, target);
            Files.delete(target);
        }
        Files.delete(folder);
        say("ready");
        if (System.in.read() < 0) {
            throw new IOException("nobody said that it may begin");
        }
    }

    static String checksum(Path file) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(Files.readAllBytes(file));
        return Long.toHexString(sum.getValue()) + "-" + Files.size(file);
    }

    private static Merged merged(int round) {
        Random random = new Random(round);
        double[] values = random.doubles(ROWS).toArray();
        return SampleRows.table(1000).with("x", NdArray.ofDoubles(values)).with("n",
                NdArray.ofLongs(random.longs(ROWS).toArray())).merged();
    }

    private static void write(Format format, Merged merged, Path target) throws IOException {
        say("b " + format.name());
        try {
            Body body = format.prepare(merged, FormatChoices.normal(format), Cancel.NEVER, Progress.IGNORED);
            Export.write(body, target, new Telling(format.name()), Cancel.NEVER, Progress.IGNORED);
            say("c " + format.name());
        } catch (SourceException e) {
            say("f " + format.name() + " " + e.kind());
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    /** The real disk, which says what is about to get its name. */
    private record Telling(String format) implements Disk {
        @Override
        public long freeSpace(Path folder) throws IOException {
            return REAL.freeSpace(folder);
        }

        @Override
        public Out create(Path file) throws IOException {
            return REAL.create(file);
        }

        @Override
        public Out append(Path file) throws IOException {
            return REAL.append(file);
        }

        @Override
        public RandomAccess open(Path file) throws IOException {
            return REAL.open(file);
        }

        @Override
        public void truncate(Path file, long size) throws IOException {
            REAL.truncate(file, size);
        }

        @Override
        public void force(Path folder, List<Path> files) throws IOException {
            REAL.force(folder, files);
        }

        @Override
        public void rename(Path from, Path to) throws IOException {
            say("r " + format + " " + checksum(from));
            REAL.rename(from, to);
        }

        @Override
        public void delete(Path file) throws IOException {
            REAL.delete(file);
        }
    }
}
