package org.poolscope.storage.scan.redis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.poolscope.storage.Fixtures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The stores of the real client, put on a server; documents as plain texts, as there is no module for them. */
public final class Keyspace {
    private Keyspace() {}

    /** What a store's folder tells of it. */
    public static JsonNode expected(String store) {
        return read(store, "expected.json");
    }

    /** Empties the server and puts a store on it. */
    public static void load(RedisProcess server, String store) throws IOException {
        try (RedisProcess.Conversation conversation = server.talk()) {
            conversation.run("FLUSHALL");
            for (JsonNode key : read(store, "keyspace.json").get("keys")) {
                put(conversation, key);
            }
        }
    }

    private static void put(RedisProcess.Conversation conversation, JsonNode key) throws IOException {
        byte[] name = bytes(key.get("key"));
        switch (key.get("type").asString()) {
            case "string" -> conversation.run("SET", name, bytes(key.get("value")));
            case "ReJSON-RL" -> conversation.run("SET", name, key.get("json").asString());
            case "hash" -> conversation.run("HSET", words(name, key.get("fields")));
            case "list" -> conversation.run("RPUSH", words(name, key.get("items")));
            case "stream" -> stream(conversation, name, key);
            default -> throw new IllegalArgumentException("no type of keyspaces: " + key.get("type"));
        }
        if (key.get("ttl").asInt() >= 0) {
            conversation.run("EXPIRE", name, key.get("ttl").asInt());
        }
    }

    private static void stream(RedisProcess.Conversation conversation, byte[] name, JsonNode key) throws IOException {
        for (JsonNode entry : key.get("entries")) {
            List<Object> words = new ArrayList<>(List.of(name, entry.get(0).asString()));
            entry.get(1).forEach(word -> words.add(bytes(word)));
            conversation.run("XADD", words.toArray());
        }
        if (key.has("last_id") && !key.get("entries").isEmpty()) {
            conversation.run("XSETID", name, key.get("last_id").asString());
        }
    }

    private static Object[] words(byte[] name, JsonNode items) {
        List<Object> words = new ArrayList<>(List.of(name));
        items.forEach(item -> words.add(bytes(item)));
        return words.toArray();
    }

    private static byte[] bytes(JsonNode word) {
        return word.has("s")
                ? word.get("s").asString().getBytes(StandardCharsets.UTF_8)
                : Base64.getDecoder().decode(word.get("b").asString());
    }

    private static JsonNode read(String store, String file) {
        Path path = Fixtures.folder("blissdata").resolve(store).resolve(file);
        return JsonMapper.shared().readTree(path.toFile());
    }
}
