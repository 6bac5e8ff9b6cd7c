package org.poolscope.storage.shelf.dbm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.poolscope.storage.Fixtures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One kind of shelf as a real Python left it, with what that Python read from it. */
record ShelfFixture(Path folder, JsonNode expected) {
    /** A key with the length of its pickle in bytes. */
    record Item(String key, long length) {}

    static List<ShelfFixture> all() throws IOException {
        List<ShelfFixture> all = new ArrayList<>();
        for (Path kind : Fixtures.shelfKinds()) {
            all.add(new ShelfFixture(kind, JsonMapper.shared().readTree(kind.resolve("expected.json").toFile())));
        }
        return all;
    }

    Path base() {
        return folder.resolve("exp1.data");
    }

    boolean isPython2() {
        return expected.get("python").asString().startsWith("2.");
    }

    /** Sessions by name, each with its items sorted by key. */
    Map<String, List<Item>> sessions() {
        Map<String, List<Item>> sessions = new LinkedHashMap<>();
        expected.get("sessions").properties().forEach(session -> {
            List<Item> items = new ArrayList<>();
            for (JsonNode item : session.getValue().get("items")) {
                items.add(new Item(key(item.get(0)), item.get(2).asLong()));
            }
            sessions.put(session.getKey(), items);
        });
        return sessions;
    }

    List<String> firstKeys(String session) {
        List<String> keys = new ArrayList<>();
        for (JsonNode key : expected.get("sessions").get(session).get("first_keys_in_file_order")) {
            keys.add(key(key));
        }
        return keys;
    }

    static String latin1(byte[] key) {
        return new String(key, StandardCharsets.ISO_8859_1);
    }

    static Item item(DbmRecord dbm) {
        return new Item(latin1(dbm.key()), dbm.valueLength());
    }

    private static String key(JsonNode tagged) {
        return tagged.get("t").asString().equals("py2str")
                ? tagged.get("latin1").asString()
                : latin1(tagged.get("v").asString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
