package org.poolscope.storage.shelf.pickle;

import java.util.IdentityHashMap;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;

/**
 * Writes tuples that are keys as texts, so that a table can order those that collide. The work over a whole pickle is
 * bounded by its length: shared parts could else make a few bytes into an endless key.
 */
final class KeyText {
    private static final int DEEPEST = 100;

    private final Window window;
    private final IdentityHashMap<Value, Identity> identities = new IdentityHashMap<>();
    private final Work work;
    private int depth;

    KeyText(Window window, Work work) {
        this.window = window;
        this.work = work;
    }

    /** Text of a thing that is no text, ordered so that tables stay quick. */
    record Text(String text) implements Comparable<Text> {
        @Override
        public int compareTo(Text other) {
            return text.compareTo(other.text);
        }
    }

    /** A thing that equals only itself. */
    record Identity(long number) {}

    /** What a key is compared by. */
    @FunctionalInterface
    interface Comparing {
        /** Something with the equality of the key. */
        Object of(Value key) throws SourceException;
    }

    Identity identity(Value value) {
        return identities.computeIfAbsent(value, _ -> new Identity(identities.size()));
    }

    Text of(Container.Sequence tuple, Comparing comparing) throws SourceException {
        if (++depth > DEEPEST) {
            throw window.corrupt("A key is nested too deeply");
        }
        work.spend(tuple.items().size());
        StringBuilder text = new StringBuilder("t");
        for (Value part : tuple.items()) {
            Object form = comparing.of(part);
            String word = form.toString();
            text.append(form.getClass().getSimpleName()).append(word.length()).append(':').append(word);
        }
        depth--;
        work.spend(text.length());
        return new Text(text.toString());
    }
}
