package org.poolscope.app.main;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.source.Location;

/** What open sources are called: by their titles, and by their places too where others have the same title. */
public final class SourceNames {
    private SourceNames() {}

    /** The title of a source, {@code obs (night2)} where another of those {@code open} has the same. */
    public static String of(OpenSource source, List<OpenSource> open) {
        String place = place(source, open);
        return place.isEmpty() ? source.title() : source.title() + " (" + place + ")";
    }

    /** What tells a source from others of its title: the folder or server it lies in; empty if there are none. */
    static String place(OpenSource source, List<OpenSource> open) {
        return place(source.location(), open.stream()
                .filter(each -> !each.equals(source) && each.title().equals(source.title())).map(OpenSource::location)
                .toList());
    }

    /** As much of the end of the way to a location as none of the others has; empty where there are no others. */
    static String place(Location location, List<Location> others) {
        if (others.isEmpty()) {
            return "";
        }
        List<String> way = way(location);
        List<List<String>> ways = others.stream().map(SourceNames::way).toList();
        for (int from = way.size() - 1; from >= 0; from--) {
            List<String> end = way.subList(from, way.size());
            if (ways.stream().noneMatch(other -> endsWith(other, end))) {
                return String.join("/", end);
            }
        }
        return location.source();
    }

    /** The folders that lead to a file or folder; what stands before the name in an address of another kind. */
    private static List<String> way(Location location) {
        List<String> way = new ArrayList<>();
        location.file().ifPresentOrElse(file -> {
            Path parent = file.toAbsolutePath().normalize().getParent();
            if (parent != null) {
                parent.forEach(part -> way.add(part.toString()));
            }
        }, () -> {
            String address = Location.withoutPassword(location.source()).replaceFirst("^[^:/]*:/*", "");
            int name = address.lastIndexOf('/');
            if (name > 0) {
                way.add(address.substring(0, name));
            }
        });
        return way;
    }

    private static boolean endsWith(List<String> way, List<String> end) {
        return way.size() >= end.size() && way.subList(way.size() - end.size(), way.size()).equals(end);
    }
}
