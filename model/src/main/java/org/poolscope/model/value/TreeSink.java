package org.poolscope.model.value;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the tree of maps, lists, texts, numbers and booleans that the JSON text would stand for. */
final class TreeSink implements JsonSink {
    private final Deque<Object> open = new ArrayDeque<>();
    private final Deque<String> names = new ArrayDeque<>();
    private @Nullable Object root;

    /** The finished tree. */
    @Nullable
    Object root() {
        return root;
    }

    @Override
    public void beginObject() {
        begin(new LinkedHashMap<String, @Nullable Object>());
    }

    @Override
    public void endObject() {
        open.pop();
    }

    @Override
    public void beginArray() {
        begin(new ArrayList<@Nullable Object>());
    }

    @Override
    public void endArray() {
        open.pop();
    }

    @Override
    public void name(String name) {
        names.push(name);
    }

    @Override
    public void text(String text) {
        put(text);
    }

    @Override
    public void number(Number number) {
        put(number);
    }

    @Override
    public void bool(boolean value) {
        put(value);
    }

    @Override
    public void nothing() {
        put(null);
    }

    private void begin(Object container) {
        put(container);
        open.push(container);
    }

    @SuppressWarnings("unchecked")
    private void put(@Nullable Object item) {
        Object container = open.peek();
        if (container instanceof Map<?, ?> map) {
            ((Map<String, @Nullable Object>) map).put(names.pop(), item);
        } else if (container instanceof List<?> list) {
            ((List<@Nullable Object>) list).add(item);
        } else {
            root = item;
        }
    }
}
