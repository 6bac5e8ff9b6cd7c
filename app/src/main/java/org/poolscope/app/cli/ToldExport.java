package org.poolscope.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Format;
import org.poolscope.storage.export.Provenance;
import org.poolscope.storage.export.Sidecar;
import org.poolscope.storage.export.formats.Formats;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a file tells of how it was made.
 *
 * @param arguments of the command {@code export}, without its name
 * @param checksums of its sources, by location and path
 */
record ToldExport(List<String> arguments, Map<String, String> checksums) {
    ToldExport {
        arguments = List.copyOf(arguments);
        checksums = Map.copyOf(checksums);
    }

    /** Reads it out of a file, or out of the one beside it. */
    static ToldExport of(Path file) throws SourceException {
        if (!Files.isRegularFile(file)) {
            throw new SourceException.NotFound("There is no such file.", file.toString(),
                    "Name a file that was exported.");
        }
        try {
            return parse(text(file), file);
        } catch (IOException e) {
            throw new SourceException.Unreachable("It cannot be read.", file.toString(), "", e);
        } catch (JacksonException e) {
            throw new SourceException.Corrupt("What it tells of its sources is damaged.", file.toString(),
                    "Export it anew.", e);
        }
    }

    /** How many of these sources are not what they were. */
    long changed(Provenance now) {
        return now.origins().stream().filter(origin -> {
            String known = checksums.getOrDefault(key(origin.location(), origin.path()), "");
            return !known.isEmpty() && !origin.checksum().isEmpty() && !known.equals(origin.checksum());
        }).count();
    }

    private static String text(Path file) throws IOException, SourceException {
        Optional<Format> format = Formats.of(file);
        Optional<String> own = format.isPresent() ? format.get().provenance(file) : Optional.empty();
        return own.isPresent()
                ? own.get()
                : Sidecar.read(file).orElseThrow(() -> new SourceException.NotFound(
                        "It does not tell how it was made.", file.toString(),
                        "Only files that Poolscope exported do, in themselves or in " + Sidecar.of(file).getFileName()
                                + "."));
    }

    private static ToldExport parse(String text, Path file) throws SourceException {
        JsonNode tree = JsonMapper.shared().readTree(text);
        List<String> arguments = new ArrayList<>();
        tree.path("command").forEach(word -> arguments.add(word.asString()));
        if (arguments.isEmpty() || !arguments.removeFirst().equals("export")) {
            throw new SourceException.NotFound("It tells no command that makes it again.", file.toString(), "");
        }
        Map<String, String> checksums = new HashMap<>();
        tree.path("sources").forEach(source -> checksums.put(
                key(source.path("location").asString(), source.path("path").asString()),
                source.path("checksum").asString()));
        return new ToldExport(arguments, checksums);
    }

    private static String key(String location, String path) {
        return location + "::" + path;
    }
}
