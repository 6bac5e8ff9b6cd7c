package org.poolscope.storage.export;

import java.util.List;

/**
 * What the columns are called that say where a row comes from.
 *
 * @param group of what holds the value
 * @param name  of the value itself
 */
public record PlaceNames(String group, String name) {
    /** The words of the one kind of source that all values come from; plain ones if they come from several kinds. */
    public static PlaceNames of(List<Input> inputs) {
        List<String> kinds = inputs.stream().map(Input::source).distinct().map(source -> source.describe().kind())
                .distinct().toList();
        return switch (kinds.size() == 1 ? kinds.getFirst() : "") {
            case "sessions" -> new PlaceNames("session", "key");
            case "scan" -> new PlaceNames("scan", "stream");
            case "pool" -> new PlaceNames("product", "part");
            default -> new PlaceNames("place", "name");
        };
    }
}
