package org.poolscope.app.load;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What the rows of several files say of where they come from: the names of the files, or their paths where two have the same
 * name.
 *
 * @param isNamed whether names are enough
 * @param width   bytes of the longest
 */
record SourceNames(boolean isNamed, int width) {
    static SourceNames of(List<Path> files) {
        boolean isNamed = files.stream().map(Path::getFileName).distinct().count() == files.size();
        return new SourceNames(isNamed, files.stream().mapToInt(file -> bytes(file, isNamed).length).max().orElse(1));
    }

    /** The name of one of the files in UTF-8, as long as the longest. */
    byte[] padded(Path file) {
        return Arrays.copyOf(bytes(file, isNamed), width);
    }

    private static byte[] bytes(Path file, boolean isNamed) {
        Path told = isNamed ? file.getFileName() : file;
        return String.valueOf(told).getBytes(StandardCharsets.UTF_8);
    }
}
