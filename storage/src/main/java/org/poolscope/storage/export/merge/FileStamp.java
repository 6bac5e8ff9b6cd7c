package org.poolscope.storage.export.merge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Input;

/** What a file was when it was looked at, so that a change is noticed. */
record FileStamp(Path file, String state) {
    /** The file that an input lies in; empty if it lies in none that is known. */
    static Optional<FileStamp> of(Input input) throws SourceException {
        Object name = input.source().provenance(input.path()).get("file");
        try {
            return name instanceof String text ? of(Path.of(text)) : Optional.empty();
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    /** Throws if the file is not what it was. */
    void check(Input input) throws SourceException {
        try {
            if (!state(file).equals(state)) {
                throw Changed.of(input);
            }
        } catch (NoSuchFileException _) {
            throw Changed.gone(input);
        } catch (IOException e) {
            throw new SourceException.Unreachable("Its file cannot be looked at any more.", input.place(),
                    "Export it again.", e);
        }
    }

    private static Optional<FileStamp> of(Path file) {
        try {
            return Files.isRegularFile(file) ? Optional.of(new FileStamp(file, state(file))) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static String state(Path file) throws IOException {
        BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
        @Nullable
        Object key = found.fileKey();
        return found.size() + " " + found.lastModifiedTime() + " " + key;
    }
}
