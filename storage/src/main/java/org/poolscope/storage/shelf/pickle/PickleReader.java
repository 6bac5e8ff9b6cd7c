package org.poolscope.storage.shelf.pickle;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.TreeSet;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;

/**
 * Reads pickles of protocols 0 to 5. Time and memory grow with the length of the pickle and with nothing that it
 * claims; nothing is called or loaded by name.
 *
 * <p>Has no state; safe for several threads.
 */
public final class PickleReader {
    private final ClassCatalogue classes;

    /** Reads with descriptions of classes whose pickles leave names out. */
    public PickleReader(ClassCatalogue classes) {
        this.classes = classes;
    }

    /** Reads a pickle without buffers beside it, to the end; see the longer form. */
    public Unpickled read(MemorySegment pickle, Origin origin, String where) throws SourceException {
        return read(pickle, List.of(), origin, where, Cancel.NEVER);
    }

    /**
     * Reads one pickle.
     *
     * @param pickle  its bytes; must not change, as arrays and long bytes in the value are slices of it
     * @param buffers bytes that protocol 5 keeps beside the pickle, in order
     * @param origin  what is known of its writer
     * @param where   names the pickle in errors
     * @throws SourceException.Corrupt     if the bytes are no pickle
     * @throws SourceException.Unsupported for what could be a pickle but is more than can be shown
     */
    public Unpickled read(MemorySegment pickle, List<MemorySegment> buffers, Origin origin, String where,
            Cancel cancel) throws SourceException {
        try {
            Attempt first = new Attempt(pickle, buffers, origin, where, true);
            Value value = first.run(cancel);
            Origin.Python shown = first.context.evidence().python();
            boolean other = first.context.evidence().matters() && shown != Origin.Python.UNKNOWN
                    && (shown == Origin.Python.TWO) != (origin.python() == Origin.Python.TWO);
            if (!other && !first.context.payloads().hasDeferred()) {
                return first.result(value);
            }
            Attempt second = new Attempt(pickle, buffers, other ? origin.with(shown) : origin, where, false);
            return second.result(second.run(cancel));
        } catch (InternalError fault) {
            throw new SourceException.Corrupt("The file shrank while it was read.", where, "Open it again.", fault);
        }
    }

    /** One pass; there is a second if the pickle shows only later what an earlier part of it means. */
    private final class Attempt {
        private final Window window;
        private final Context context;
        private final Machine machine;

        Attempt(MemorySegment pickle, List<MemorySegment> buffers, Origin origin, String where, boolean deferring) {
            window = Window.over(pickle, where);
            Memo memo = new Memo(pickle.byteSize());
            context = new Context(window, memo, classes, origin, buffers, deferring);
            machine = new Machine(window, context, memo);
        }

        Value run(Cancel cancel) throws SourceException {
            Value value = machine.run(cancel);
            Survey.check(value, context);
            machine.finish();
            return value;
        }

        Unpickled result(Value value) {
            List<Value.Global> names = context.names();
            List<String> notData = names.stream().filter(name -> !context.isData(name))
                    .map(Value.Global::qualifiedName).toList();
            if (window.remaining() > 0) {
                context.warn(window.remaining() + " bytes after the pickle belong to nothing.");
            }
            return new Unpickled(value,
                    new PickleNotes(machine.protocol(), machine.count(), new TreeSet<>(machine.kinds()),
                            names.stream().map(Value.Global::qualifiedName).toList(), notData, window.offset(),
                            window.remaining(), context.evidence().python(), context.warnings()));
        }
    }
}
