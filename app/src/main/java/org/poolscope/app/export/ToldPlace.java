package org.poolscope.app.export;

import java.nio.file.Path;
import java.util.Set;
import org.poolscope.model.source.Location;

/**
 * How a file tells where its sources are: seen from its own folder, so that both can be moved together. A source that has
 * nothing in common with that folder but somebody's home is told by its name alone, unless whole paths are asked for.
 *
 * @param folder the folder of the file
 * @param whole  whether whole paths are asked for
 */
public record ToldPlace(Path folder, boolean whole) {
    private static final Set<String> HOMES = Set.of("", "/home", "/Users", "/root");

    /** The source of a location as it is told; without a password. */
    public String of(Location location) {
        if (location.file().isEmpty()) {
            return Location.withoutPassword(location.source());
        }
        Path source = location.file().get().toAbsolutePath().normalize();
        if (whole) {
            return source.toString();
        }
        Path from = folder.toAbsolutePath().normalize();
        Path common = from;
        while (common != null && !source.startsWith(common)) {
            common = common.getParent();
        }
        boolean apart = common == null || common.getNameCount() == 0 || HOMES.contains(common.toString());
        return apart && !from.equals(common)
                ? String.valueOf(source.getFileName())
                : from.relativize(source).toString();
    }

    /** The location that a file tells of, seen from here. */
    public Location resolved(Location told) {
        return told.file().filter(path -> !path.isAbsolute())
                .map(path -> new Location(folder.resolve(path).toString(), told.path())).orElse(told);
    }
}
