package org.poolscope.storage.shelf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.DiskFailure;
import org.poolscope.storage.shelf.pickle.ClassCatalogue;

/**
 * What users say of their classes, in files called {@value #NAME}: in Poolscope's folder of settings, in the folder in
 * which the data lies, and in the data itself if that is a folder; a later one of them counts before an earlier one.
 *
 * <p>Data may come from strangers, so descriptions beside it give names to fields, but a class is data only by Poolscope's
 * list and by the user's own settings.
 *
 * @param pickles  reads with all descriptions
 * @param mistakes a sentence for each line and file that could not be used; none of them is fatal
 */
record ClassHints(Pickles pickles, List<String> mistakes) {
    /** What the files are called. */
    static final String NAME = "classes.txt";

    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_SENTENCES = 5;

    ClassHints {
        mistakes = List.copyOf(mistakes);
    }

    /** The hints for what lies at a place, by the process's environment. */
    static ClassHints around(Path data) {
        return around(data, System.getenv());
    }

    /** The hints for what lies at a place. */
    static ClassHints around(Path data, Map<String, String> environment) {
        List<String> mistakes = new ArrayList<>();
        ClassCatalogue all = ClassCatalogue.shipped().and(read(settings(environment), mistakes));
        Path place = data.toAbsolutePath().normalize();
        Path folder = place.getParent();
        if (folder != null) {
            all = all.and(read(folder.resolve(NAME), mistakes).unvouched());
        }
        if (Files.isDirectory(place)) {
            all = all.and(read(place.resolve(NAME), mistakes).unvouched());
        }
        return new ClassHints(new Pickles(all), mistakes);
    }

    private static Path settings(Map<String, String> environment) {
        String config = environment.getOrDefault("XDG_CONFIG_HOME", "");
        Path folder = config.isEmpty() ? Path.of(System.getProperty("user.home", "."), ".config") : Path.of(config);
        return folder.resolve("poolscope").resolve(NAME);
    }

    private static ClassCatalogue read(Path file, List<String> mistakes) {
        if (!Files.isRegularFile(file)) {
            return ClassCatalogue.EMPTY;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                mistakes.add(
                        file + ": It is longer than 1 MB, so it was not read. Keep only the lines for your classes.");
                return ClassCatalogue.EMPTY;
            }
            return parse(new String(bytes, StandardCharsets.UTF_8), file, mistakes);
        } catch (IOException e) {
            mistakes.add(DiskFailure.of(e, file).sentence());
            return ClassCatalogue.EMPTY;
        }
    }

    private static ClassCatalogue parse(String text, Path file, List<String> mistakes) {
        ClassCatalogue.Reading reading = ClassCatalogue.read(text, file.toString());
        List<SourceException.Corrupt> found = reading.mistakes();
        found.stream().limit(MOST_SENTENCES).forEach(mistake -> mistakes.add(mistake.sentence()));
        if (found.size() > MOST_SENTENCES) {
            mistakes.add(file + ": " + (found.size() - MOST_SENTENCES) + " more lines describe no class.");
        }
        return reading.catalogue();
    }
}
