package org.poolscope.storage.scan.numbers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Location;

/**
 * The address of numbers over time: {@code numbers:STORE?PATH&PATH…}. What would mean something in it stands as
 * {@code %XX} in the paths, as a slash in a name does anyway.
 *
 * @param store the address of the store they are in
 * @param paths of the numbers, one at least, none twice
 */
public record NumbersAddress(String store, List<DataPath> paths) {
    /** The scheme. */
    public static final String SCHEME = "numbers";

    private static final String START = SCHEME + ":";

    /** Leaves out paths that come again. */
    public NumbersAddress {
        paths = paths.stream().distinct().toList();
        if (store.isBlank() || paths.isEmpty()) {
            throw new IllegalArgumentException("Write the numbers as " + START + "STORE?PATH.");
        }
    }

    /**
     * Reads the text of a location.
     *
     * @throws IllegalArgumentException if it names no store or no path
     */
    static NumbersAddress parse(Location location) {
        String text = location.source();
        int paths = text.lastIndexOf('?');
        if (!location.scheme().equals(SCHEME) || paths < START.length()) {
            throw new IllegalArgumentException("Write the numbers as " + START + "STORE?PATH.");
        }
        return new NumbersAddress(text.substring(START.length(), paths),
                Arrays.stream(text.substring(paths + 1).split("&")).filter(path -> !path.isEmpty())
                        .map(DataPath::parse).toList());
    }

    /** What a person calls them: the paths and the last name of the store. */
    String title() {
        List<String> names = new ArrayList<>(paths.stream().limit(2).map(DataPath::name).toList());
        if (paths.size() > names.size()) {
            names.add("…");
        }
        return String.join(", ", names) + " of " + store.substring(store.lastIndexOf('/') + 1);
    }

    /** The address. */
    @Override
    public String toString() {
        return START + store + "?" + paths.stream().map(NumbersAddress::escaped).collect(Collectors.joining("&"));
    }

    private static String escaped(DataPath path) {
        return path.toString().replace("&", "%26").replace("?", "%3F").replace(":", "%3A");
    }
}
