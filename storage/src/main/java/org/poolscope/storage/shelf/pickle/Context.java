package org.poolscope.storage.shelf.pickle;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;

/** What the steps of reading one pickle share: where they are, what is assumed, what has been seen. */
final class Context {
    /** Far more than a program has; names can be chosen so that each takes as long as all before it. */
    private static final int MOST_NAMES = 10_000;

    private final Window window;
    private final ClassCatalogue classes;
    private final Origin assumed;
    private final Memo memo;
    private final Keys keys;
    private final Work work;
    private final Payloads payloads;
    private final Evidence evidence = new Evidence();
    private final Map<Value.Global, Value.Global> names = new LinkedHashMap<>();
    private final List<String> warnings = new ArrayList<>();
    private @Nullable IdentityHashMap<Value, Unfinished> unfinished;

    Context(Window window, Memo memo, ClassCatalogue classes, Origin assumed, List<MemorySegment> buffers,
            boolean deferring) {
        this.window = window;
        this.classes = classes;
        this.assumed = assumed;
        this.memo = memo;
        this.work = new Work(window);
        this.keys = new Keys(window, work);
        this.payloads = new Payloads(window, evidence, buffers, deferring);
    }

    /** Makes the finished value once the state is known. */
    @FunctionalInterface
    interface Finish {
        /** The value made of what it was called with and of this state. */
        Value with(Value state) throws SourceException;
    }

    private static final class Unfinished {
        private final Finish finish;
        private long memoNumber = -1;

        Unfinished(Finish finish) {
            this.finish = finish;
        }
    }

    ClassCatalogue classes() {
        return classes;
    }

    Origin assumed() {
        return assumed;
    }

    Work work() {
        return work;
    }

    Keys keys() {
        return keys;
    }

    Payloads payloads() {
        return payloads;
    }

    Evidence evidence() {
        return evidence;
    }

    SourceException.Corrupt corrupt(String what) {
        return window.corrupt(what);
    }

    SourceException.Unsupported unsupported(String what, String remedy) {
        return new SourceException.Unsupported(what + " (at byte " + window.offset() + ").", window.where(), remedy);
    }

    /** Notes that the pickle names a class or function. */
    Value.Global name(String module, String name) throws SourceException {
        if (module.isEmpty() || name.isEmpty() || module.indexOf('\0') >= 0 || name.indexOf('\0') >= 0) {
            throw corrupt("A class is named by a text that can be no name");
        }
        Value.Global global = new Value.Global(module, name);
        Value.Global known = names.putIfAbsent(global, global);
        if (names.size() > MOST_NAMES) {
            throw unsupported("This pickle names more than " + MOST_NAMES + " classes", "");
        }
        return known == null ? global : known;
    }

    /** Says once of a name that stands for no data what became of it. */
    void asksFor(Value.Global name) {
        if (!isData(name)) {
            warn("This pickle asks for " + name.qualifiedName()
                    + ", which is not data. It was not called; you see an unknown object.");
        }
    }

    /** True for a name that stands for data, by Poolscope's own list or a catalogue. */
    boolean isData(Value.Global name) {
        return Builders.isData(name) || Construction.RECONSTRUCTORS.contains(name.qualifiedName())
                || classes.vouches(name.qualifiedName());
    }

    List<Value.Global> names() {
        return List.copyOf(names.keySet());
    }

    void warn(String sentence) {
        if (warnings.size() < 20 && !warnings.contains(sentence)) {
            warnings.add(sentence);
        }
    }

    List<String> warnings() {
        return warnings;
    }

    /** A value that its state will complete; until then {@code beginning} stands for it. */
    Value begin(Value beginning, Finish finish) {
        if (unfinished == null) {
            unfinished = new IdentityHashMap<>();
        }
        unfinished.put(beginning, new Unfinished(finish));
        return beginning;
    }

    /** True while a value waits for its state. */
    boolean isUnfinished(Value value) {
        return unfinished != null && unfinished.containsKey(value);
    }

    void memoised(Value value, long number) {
        Unfinished begun = unfinished == null ? null : unfinished.get(value);
        if (begun != null) {
            begun.memoNumber = number;
        }
    }

    /** The value that was begun, with its state; null if it is none of those. */
    @Nullable
    Value finish(Value beginning, Value state) throws SourceException {
        Unfinished begun = unfinished == null ? null : unfinished.get(beginning);
        if (unfinished == null || begun == null) {
            return null;
        }
        Value finished = begun.finish.with(state);
        unfinished.remove(beginning);
        if (begun.memoNumber >= 0) {
            memo.replace(begun.memoNumber, finished);
        }
        return finished;
    }
}
