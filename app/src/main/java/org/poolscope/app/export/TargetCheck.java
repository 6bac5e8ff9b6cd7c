package org.poolscope.app.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.SourceException;

/** Refuses to write over or into what is being read. */
public final class TargetCheck {
    private TargetCheck() {}

    /** Throws {@link SourceException.Denied} if {@code target} is a source or lies inside one. */
    public static void check(Path target, List<Location> sources) throws SourceException {
        Path real = real(target);
        for (Location source : sources) {
            Optional<Path> file = source.file();
            if (file.isPresent() && Files.exists(file.get()) && real.startsWith(real(file.get()))) {
                throw new SourceException.Denied("This would write into the source itself.", target.toString(),
                        "Choose a place outside " + source.source() + ".");
            }
        }
    }

    private static Path real(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            Path parent = absolute.getParent();
            if (Files.exists(absolute) || parent == null) {
                return absolute.toRealPath();
            }
            return parent.toRealPath().resolve(absolute.getFileName());
        } catch (IOException _) {
            return absolute;
        }
    }
}
