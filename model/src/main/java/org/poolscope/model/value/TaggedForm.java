package org.poolscope.model.value;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The tagged JSON form of a value: {@code {"t":"int","v":"3"}}. It keeps every distinction that Python makes and every
 * digit; numbers and big integers are text. Shared parts are written each time they occur, within a budget; a value
 * inside itself becomes {@code {"t":"cycle","up":n}}, n containers further up.
 */
public final class TaggedForm {
    private static final List<String> CHECKSUMS = List.of("sha256", "sha256_utf8", "sha256_repr_lines",
            "sha256_c_order");

    private TaggedForm() {}

    /** How much of a long value is written. */
    public enum Form {
        /** Long texts, bytes, number lists and arrays stand as length, SHA-256, first and last parts. */
        SHORTENED,
        /** As {@link #SHORTENED}; the checksum of an array is called {@code sha256}, as scan stores have it. */
        STREAM,
        /** Everything; what {@link TaggedForm#read} takes back. */
        WHOLE
    }

    /** Writes the JSON text of {@code value} on one line, shortened. */
    public static void write(Value value, Appendable out) throws IOException {
        write(value, Form.SHORTENED, out);
    }

    /** Writes the JSON text of {@code value} on one line. */
    public static void write(Value value, Form form, Appendable out) throws IOException {
        new TaggedWriter(new JsonText(out), form).write(value);
    }

    /** The JSON text of {@code value}, shortened. */
    public static String text(Value value) {
        StringBuilder text = new StringBuilder();
        try {
            write(value, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** The form as a tree of Map, List, String, Boolean, Number and null, shortened. */
    public static Object plain(Value value) {
        return plain(value, Form.SHORTENED);
    }

    /** The form as a tree of Map, List, String, Boolean, Number and null. */
    public static Object plain(Value value, Form form) {
        TreeSink tree = new TreeSink();
        try {
            new TaggedWriter(tree, form).write(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Objects.requireNonNull(tree.root());
    }

    /**
     * The value of a tree such as a JSON parser makes.
     *
     * @throws IllegalArgumentException if it is not the tagged form of a whole value, with the reason
     */
    public static Value read(@Nullable Object plain) {
        return new TaggedReader().read(plain);
    }

    /** True if {@code plain} is a map that says so little of a long value that it cannot be read back. */
    public static boolean isShortened(@Nullable Object plain) {
        return plain instanceof Map<?, ?> map && CHECKSUMS.stream().anyMatch(map::containsKey);
    }
}
