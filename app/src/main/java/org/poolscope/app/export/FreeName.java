package org.poolscope.app.export;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds a name for a file that is not taken. */
final class FreeName {
    private FreeName() {}

    /** {@code merged-2.h5} beside {@code merged.h5}, or the first number after it that is free. */
    static Path beside(Path taken) {
        String name = String.valueOf(taken.getFileName());
        int dot = name.lastIndexOf('.');
        String plain = dot < 0 ? name : name.substring(0, dot);
        String ending = dot < 0 ? "" : name.substring(dot);
        for (int i = 2;; i++) {
            Path next = taken.resolveSibling(plain + "-" + i + ending);
            if (!Files.exists(next)) {
                return next;
            }
        }
    }
}
