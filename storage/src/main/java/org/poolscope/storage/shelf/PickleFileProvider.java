package org.poolscope.storage.shelf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.SourceProvider;
import org.poolscope.model.source.Support;

/** Opens a pickle that is a file of its own. */
public final class PickleFileProvider implements SourceProvider {
    @Override
    public Support probe(Location location) {
        Optional<Path> path = location.file().filter(Files::isRegularFile);
        if (path.isEmpty()) {
            return Support.no("");
        }
        PickleFile file = new PickleFile(path.get());
        if (file.isMarked()) {
            return new Support(file.isNamed() ? 4 : 3, "pickle", "It begins as a Python pickle does.");
        }
        return file.isNamed()
                ? new Support(2.5, "pickle", "It is called a pickle; the oldest ones have no mark.")
                : Support.no("It does not begin as a Python pickle does.");
    }

    @Override
    public Source open(Location location, OpenOptions options) throws SourceException {
        Path path = location.file().orElseThrow(() -> new SourceException.Unsupported("A pickle is a file.",
                location.source(), "Open it from a folder."));
        PickleFile file = new PickleFile(path);
        file.bytes();
        return new PickleFileSource(file, ClassHints.around(path));
    }
}
