package org.poolscope.app.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.poolscope.model.source.SourceException;

/** Shows a file in the file browser of the desktop. */
final class FolderCommand {
    private FolderCommand() {}

    /** The program of a system and its arguments; a name is never read by a shell. */
    static List<String> of(String system, Path file) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return List.of("open", "-R", file.toString());
        }
        if (name.contains("windows")) {
            return List.of("explorer.exe", "/select," + file);
        }
        Path folder = file.toAbsolutePath().getParent();
        return List.of("xdg-open", String.valueOf(folder == null ? file : folder));
    }

    /** Runs it and does not wait for its end; returns the file. */
    static Path run(Path file) throws SourceException {
        try {
            new ProcessBuilder(of(System.getProperty("os.name", ""), file))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return file;
        } catch (IOException e) {
            throw new SourceException.Unreachable("No program was found that shows folders.", file.toString(),
                    "Copy the path instead.", e);
        }
    }
}
