package org.poolscope.model.value;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.array.FloatText;

/** Writes JSON text (RFC 8259) on one line; a lone surrogate stands as its escape, so that the text is valid UTF-8. */
public final class JsonText implements JsonSink {
    private final Appendable out;
    private boolean first = true;
    private boolean afterName;

    JsonText(Appendable out) {
        this.out = out;
    }

    /** Writes a tree of maps, lists, texts, numbers, booleans and null; numbers that JSON lacks become null. */
    public static void write(@Nullable Object tree, Appendable out) throws IOException {
        new JsonText(out).tree(tree);
    }

    @Override
    public void beginObject() throws IOException {
        separate();
        out.append('{');
        first = true;
    }

    @Override
    public void endObject() throws IOException {
        out.append('}');
        first = false;
    }

    @Override
    public void beginArray() throws IOException {
        separate();
        out.append('[');
        first = true;
    }

    @Override
    public void endArray() throws IOException {
        out.append(']');
        first = false;
    }

    @Override
    public void name(String name) throws IOException {
        separate();
        quote(name);
        out.append(':');
        afterName = true;
    }

    @Override
    public void text(String text) throws IOException {
        separate();
        quote(text);
    }

    @Override
    public void number(Number number) throws IOException {
        separate();
        boolean real = number instanceof Double || number instanceof Float;
        if (real && !Double.isFinite(number.doubleValue())) {
            out.append("null");
        } else {
            out.append(real ? FloatText.repr(number.doubleValue()) : number.toString());
        }
    }

    @Override
    public void bool(boolean value) throws IOException {
        separate();
        out.append(value ? "true" : "false");
    }

    @Override
    public void nothing() throws IOException {
        separate();
        out.append("null");
    }

    private void separate() throws IOException {
        if (!first && !afterName) {
            out.append(',');
        }
        first = false;
        afterName = false;
    }

    private void quote(String text) throws IOException {
        out.append('"');
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c)) {
                out.append(text, done, i).append(JsonEscape.of(c));
                done = i + 1;
            }
        }
        out.append(text, done, text.length()).append('"');
    }
}
