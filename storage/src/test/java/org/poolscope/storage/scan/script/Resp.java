package org.poolscope.storage.scan.script;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An answer as it goes over the wire. */
sealed interface Resp {
    /** A line of its own: {@code +OK}, {@code -ERR …}, {@code :5}, {@code _}, {@code #t}, {@code ,1.5}. */
    record Line(String text) implements Resp {}

    /** Bytes with their length. */
    final class Bulk implements Resp {
        private final byte[] bytes;
        private final boolean shortened;

        Bulk(byte[] bytes, boolean shortened) {
            this.bytes = bytes;
            this.shortened = shortened;
        }

        Bulk(String text) {
            this(text.getBytes(StandardCharsets.UTF_8), false);
        }

        /** Whether the record leaves out the rest of it. */
        boolean isShortened() {
            return shortened;
        }

        byte[] bytes() {
            return bytes;
        }

        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** An array, or another form that {@code sign} names; of a map the names and values in turn. */
    record Many(char sign, List<Resp> items) implements Resp {}

    /** Nothing, in the form of the older protocol. */
    static Resp nothing() {
        return new Line("*-1");
    }

    /** No text, in the form of the older protocol. */
    static Resp noText() {
        return new Line("$-1");
    }

    /** An array. */
    static Resp array(List<Resp> items) {
        return new Many('*', items);
    }

    /** Whether it tells that there is nothing. */
    default boolean isNothing() {
        return this instanceof Line(String text) && List.of("*-1", "$-1", "_").contains(text);
    }

    /** The members, none for anything else. */
    default List<Resp> members() {
        return this instanceof Many(_, List<Resp> items) ? items : List.of();
    }

    /** The text of bytes or of a line, without the sign before it. */
    default String string() {
        return switch (this) {
            case Bulk bulk -> bulk.text();
            case Line(String text) -> text.substring(1);
            case Many _ -> "";
        };
    }

    /** What is sent. */
    default byte[] wire() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out);
        return out.toByteArray();
    }

    private void write(ByteArrayOutputStream out) {
        switch (this) {
            case Line(String text) -> out.writeBytes((text + "\r\n").getBytes(StandardCharsets.UTF_8));
            case Bulk bulk -> {
                out.writeBytes(("$" + bulk.bytes.length + "\r\n").getBytes(StandardCharsets.UTF_8));
                out.writeBytes(bulk.bytes);
                out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
            }
            case Many(char sign, List<Resp> items) -> {
                int length = sign == '%' ? items.size() / 2 : items.size();
                out.writeBytes((sign + "" + length + "\r\n").getBytes(StandardCharsets.UTF_8));
                items.forEach(item -> item.write(out));
            }
        }
    }
}
