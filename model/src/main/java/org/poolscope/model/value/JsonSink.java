package org.poolscope.model.value;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes a JSON document piece by piece, in order. */
interface JsonSink {
    void beginObject() throws IOException;

    void endObject() throws IOException;

    void beginArray() throws IOException;

    void endArray() throws IOException;

    void name(String name) throws IOException;

    void text(String text) throws IOException;

    void number(Number number) throws IOException;

    void bool(boolean value) throws IOException;

    void nothing() throws IOException;

    /** A whole tree of maps, lists, texts, numbers, booleans and null; anything else stands as its text. */
    default void tree(@Nullable Object tree) throws IOException {
        switch (tree) {
            case null -> nothing();
            case String text -> text(text);
            case Boolean value -> bool(value);
            case Number number -> number(number);
            case Map<?, ?> map -> {
                beginObject();
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    name(String.valueOf(entry.getKey()));
                    tree(entry.getValue());
                }
                endObject();
            }
            case List<?> list -> {
                beginArray();
                for (Object item : list) {
                    tree(item);
                }
                endArray();
            }
            default -> text(tree.toString());
        }
    }
}
