package org.poolscope.storage.shelf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.value.JsonTree;
import org.poolscope.storage.Fixtures;

/** What a real Python read from one kind of shelf, as trees of maps and lists. */
record Expected(Path folder, Map<?, ?> tree) {
    /** An item of a session: tagged key and value. */
    record Item(Object key, Object value) {}

    static List<Expected> all() throws IOException {
        List<Expected> all = new ArrayList<>();
        for (Path kind : Fixtures.shelfKinds()) {
            all.add(of(kind));
        }
        return all;
    }

    static Expected of(Path folder) throws IOException {
        return new Expected(folder, map(JsonTree.parse(Files.readString(folder.resolve("expected.json")))));
    }

    Path base() {
        return folder.resolve("exp1.data");
    }

    boolean isPython2() {
        return String.valueOf(tree.get("python")).startsWith("2");
    }

    /** True where the real library could not list every key. */
    private boolean isListedInPart() {
        return map(tree.get("sessions")).values().stream()
                .anyMatch(session -> map(session).containsKey("listed_by_real_library"));
    }

    List<String> sessions() {
        return map(tree.get("sessions")).keySet().stream().map(String::valueOf).sorted().toList();
    }

    List<Item> items(String session) {
        Map<?, ?> expected = map(map(tree.get("sessions")).get(session));
        List<Item> items = new ArrayList<>();
        for (Object item : list(expected.get("items"))) {
            items.add(new Item(object(list(item).get(0)), object(list(item).get(1))));
        }
        if (expected.get("int_items") instanceof Map<?, ?> whole) {
            whole.forEach((key, value) -> items.add(
                    new Item(key(String.valueOf(key)), Map.of("t", "int", "v", String.valueOf(value)))));
        }
        return items;
    }

    /** Every key once; where the real library lists only a part, those of all items. */
    List<?> keys() {
        return isListedInPart()
                ? sessions().stream().flatMap(session -> items(session).stream()).map(Item::key).distinct().toList()
                : list(answers("keys").get("ok"));
    }

    /** The number of items, as for {@link #keys}. */
    long itemCount() {
        return isListedInPart()
                ? sessions().stream().mapToLong(session -> items(session).size()).sum()
                : Long.parseLong(String.valueOf(answers("itemcount").get("ok")));
    }

    /** The answers to one call, by argument. */
    Map<?, ?> answers(String call) {
        return map(tree.get("logical")).get(call) instanceof Map<?, ?> answers ? answers : Map.of();
    }

    private Object key(String text) {
        return isPython2() ? Map.of("t", "py2str", "latin1", text) : Map.of("t", "str", "v", text);
    }

    static Map<?, ?> map(@Nullable Object tree) {
        return (Map<?, ?>) object(tree);
    }

    static List<?> list(@Nullable Object tree) {
        return (List<?>) object(tree);
    }

    private static Object object(@Nullable Object tree) {
        return Objects.requireNonNull(tree);
    }

    @Override
    public String toString() {
        return String.valueOf(folder.getFileName());
    }
}
