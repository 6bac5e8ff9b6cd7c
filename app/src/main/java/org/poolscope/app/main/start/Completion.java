package org.poolscope.app.main.start;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Completes a path as a shell does: as far as all names agree, with a slash behind a folder. Called in tasks only. */
final class Completion {
    private Completion() {}

    /** The typed text, longer where the files say how it goes on. */
    static String of(String typed) {
        int cut = typed.lastIndexOf('/') + 1;
        String folder = typed.substring(0, cut);
        String start = typed.substring(cut);
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of(folder.isEmpty() ? "." : folder),
                file -> file.getFileName().toString().startsWith(start))) {
            files.forEach(file -> names.add(file.getFileName() + (Files.isDirectory(file) ? "/" : "")));
        } catch (IOException | InvalidPathException _) {
            return typed;
        }
        return names.isEmpty() ? typed : folder + names.stream().reduce(Completion::common).orElse(start);
    }

    private static String common(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return one.substring(0, same);
    }
}
