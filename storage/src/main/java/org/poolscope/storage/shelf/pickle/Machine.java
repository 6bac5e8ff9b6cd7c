package org.poolscope.storage.shelf.pickle;

import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container.Mapping;
import org.poolscope.model.value.Container.Mapping.MappingType;
import org.poolscope.model.value.Container.Sequence;
import org.poolscope.model.value.Container.Sequence.SequenceType;
import org.poolscope.model.value.Value;
import org.poolscope.model.value.Value.Bytes.ByteType;

/** Carries out the instructions of one pickle, one after the other, without ever calling itself for a part. */
final class Machine {
    private static final int CANCEL_EVERY = 1 << 16;

    private final Window window;
    private final Context context;
    private final Memo memo;
    private final ValueStack stack;
    private final Growth growth;
    private final ObjectSteps objects;
    private final Integers numbers;
    private final Frames frames;
    private final Payloads payloads;
    private final boolean[] seen = new boolean[256];
    private long count;
    private long nextCheck = CANCEL_EVERY;
    private boolean numbered;

    Machine(Window window, Context context, Memo memo) {
        this.window = window;
        this.context = context;
        this.memo = memo;
        this.payloads = context.payloads();
        this.stack = new ValueStack(window);
        this.growth = new Growth(context);
        this.objects = new ObjectSteps(window, context, stack);
        this.numbers = new Integers(window, context);
        this.frames = new Frames(window);
    }

    /** The value on the stack at the end. */
    Value run(Cancel cancel) throws SourceException {
        while (true) {
            if (window.offset() >= frames.end()) {
                frames.leave();
            }
            int code = window.u1();
            Opcode opcode = Opcode.at(code);
            if (opcode == null) {
                throw window.corrupt("There is no instruction " + code);
            }
            seen[code] = true;
            if (++count >= nextCheck) {
                cancel.check("reading a pickle");
                nextCheck = count + CANCEL_EVERY;
            }
            if (opcode == Opcode.STOP) {
                return result();
            }
            step(opcode);
        }
    }

    long count() {
        return count;
    }

    /** As announced; protocols 0 and 1 announce nothing and differ by their instructions. */
    int protocol() {
        boolean binary = false;
        for (Opcode opcode : Opcode.values()) {
            binary |= seen[opcode.code()] && !opcode.isOldest();
        }
        int announced = context.evidence().protocol();
        return announced == 0 && binary ? 1 : announced;
    }

    List<String> kinds() {
        List<String> kinds = new ArrayList<>();
        for (Opcode opcode : Opcode.values()) {
            if (seen[opcode.code()]) {
                kinds.add(opcode.name());
            }
        }
        return kinds;
    }

    /** What lies on the stack, for a look at a value that is not complete. */
    ValueStack stack() {
        return stack;
    }

    /** Lists of floats that are complete get their compact form. */
    void finish() {
        growth.finish();
    }

    private Value result() throws SourceException {
        if (stack.hasMarks() || stack.size() != 1) {
            throw window.corrupt("The pickle ends with " + stack.size() + " values where one must be left");
        }
        return stack.pop();
    }

    private void step(Opcode opcode) throws SourceException {
        switch (opcode) {
            case MARK -> mark();
            case NONE -> stack.push(Value.None.NONE);
            case NEWTRUE -> stack.push(Plain.TRUE);
            case NEWFALSE -> stack.push(Plain.FALSE);
            case BININT -> stack.push(Plain.of(window.i4()));
            case BININT1 -> stack.push(Plain.of(window.u1()));
            case BININT2 -> stack.push(Plain.of(window.u2()));
            case BINFLOAT -> stack.push(new Value.Real(window.f8()));
            case BINUNICODE -> stack.push(payloads.text(window.u4(), stack.last()));
            case SHORT_BINUNICODE -> stack.push(payloads.text(window.u1(), null));
            case BINGET -> recall(window.u1());
            case LONG_BINGET -> recall(window.u4());
            case BINPUT -> remember(window.u1());
            case LONG_BINPUT -> remember(window.u4());
            case MEMOIZE -> remember(memo.count());
            case EMPTY_TUPLE -> stack.push(new Sequence(SequenceType.TUPLE, new Items()));
            case TUPLE1 -> stack.push(new Sequence(SequenceType.TUPLE, stack.takeLast(1)));
            case TUPLE2 -> stack.push(new Sequence(SequenceType.TUPLE, stack.takeLast(2)));
            case TUPLE3 -> stack.push(new Sequence(SequenceType.TUPLE, stack.takeLast(3)));
            case TUPLE -> stack.push(new Sequence(SequenceType.TUPLE, stack.take(stack.popMark())));
            case EMPTY_LIST -> stack.push(new Sequence(SequenceType.LIST, new Items()));
            case EMPTY_DICT -> stack.push(new Mapping(MappingType.DICT, new Items(), null));
            case APPEND -> append();
            case APPENDS -> growth.append(stack, stack.popMark());
            case SETITEM -> setItem();
            case SETITEMS -> growth.put(stack, stack.popMark());
            default -> stepRarer(opcode);
        }
    }

    private void stepRarer(Opcode opcode) throws SourceException {
        switch (opcode) {
            case PROTO -> protocol(window.u1());
            case FRAME -> frames.enter(window.i8());
            case LONG1 -> stack.push(numbers.binary(window.u1()));
            case LONG4 -> stack.push(numbers.binary(window.i4()));
            case BINSTRING -> stack.push(payloads.python2(window.i4()));
            case SHORT_BINSTRING -> stack.push(payloads.python2(window.u1()));
            case BINUNICODE8 -> stack.push(payloads.text(window.i8(), null));
            case BINBYTES -> stack.push(payloads.bytes(ByteType.BYTES, window.u4()));
            case SHORT_BINBYTES -> stack.push(payloads.bytes(ByteType.BYTES, window.u1()));
            case BINBYTES8 -> stack.push(payloads.bytes(ByteType.BYTES, window.i8()));
            case BYTEARRAY8 -> stack.push(payloads.bytes(ByteType.BYTEARRAY, window.i8()));
            case NEXT_BUFFER -> stack.push(payloads.outOfBand());
            case READONLY_BUFFER -> requireBytes(stack.peek());
            case EMPTY_SET -> stack.push(new Sequence(SequenceType.SET, new Items()));
            case ADDITEMS -> growth.add(stack, stack.popMark());
            case FROZENSET -> stack.push(growth.frozenSet(stack.take(stack.popMark())));
            case GLOBAL -> objects.global();
            case STACK_GLOBAL -> objects.stackGlobal();
            case REDUCE -> objects.reduce();
            case BUILD -> objects.build();
            case NEWOBJ -> objects.newObject();
            case NEWOBJ_EX -> objects.newObjectWithKeywords();
            case POP -> popAnything();
            case POP_MARK -> stack.drop(stack.popMark());
            case DUP -> stack.push(stack.peek());
            default -> stepText(opcode);
        }
    }

    private void stepText(Opcode opcode) throws SourceException {
        switch (opcode) {
            case INT -> stack.push(numbers.line());
            case LONG -> stack.push(numbers.longLine());
            case FLOAT -> stack.push(numbers.realLine());
            case STRING -> stack.push(numbers.stringLine());
            case UNICODE -> stack.push(numbers.textLine());
            case LIST -> stack.push(new Sequence(SequenceType.LIST, stack.take(stack.popMark())));
            case DICT -> dict();
            case GET -> recall(numbers.memoNumber());
            case PUT -> remember(numbers.memoNumber());
            case INST -> objects.instance();
            case OBJ -> objects.object();
            default -> refuse(opcode);
        }
    }

    private void refuse(Opcode opcode) throws SourceException {
        boolean extension = opcode == Opcode.EXT1 || opcode == Opcode.EXT2 || opcode == Opcode.EXT4;
        throw context.unsupported(extension
                ? "This pickle names a class by a number of a private registry"
                : "This pickle asks the program that wrote it for an object by a name of its own",
                "Only that program can read it.");
    }

    private void mark() throws SourceException {
        Items floats = stack.isAtMark() ? null : growth.floatTarget(stack.last());
        stack.mark();
        if (floats == null) {
            return;
        }
        int ahead = window.floatsAhead();
        if (ahead >= Items.REALS_FROM && window.offset() + 9L * ahead < frames.end()) {
            floats.appendFloats(window, ahead);
            growth.remember(stack.at(stack.popMark() - 1));
            seen[Opcode.BINFLOAT.code()] = true;
            seen[Opcode.APPENDS.code()] = true;
            count += ahead + 1;
        }
    }

    private void protocol(int version) throws SourceException {
        if (version > 5) {
            throw context.unsupported("This pickle has protocol " + version + "; 0 to 5 are known", "");
        }
        context.evidence().protocol(version);
    }

    private void requireBytes(Value value) throws SourceException {
        if (!(value instanceof Value.Bytes)) {
            throw window.corrupt("A buffer is expected and there is none");
        }
    }

    private void recall(long number) throws SourceException {
        Value value = memo.get(number);
        if (value == null) {
            throw window.corrupt("A value is asked for by the number " + number + ", which was not given");
        }
        stack.push(value);
    }

    /** Python 2's own pickler counts from 1, all others from 0. */
    private void remember(long number) throws SourceException {
        Value value = stack.peek();
        if (!memo.put(number, value)) {
            throw window.corrupt("A value is given a number that no pickle of this length needs");
        }
        context.memoised(value, number);
        if (!numbered && number == 1) {
            context.evidence().pythonTwo();
        }
        numbered = true;
    }

    private void append() throws SourceException {
        Value value = stack.pop();
        growth.append(stack.peek(), value);
    }

    private void setItem() throws SourceException {
        Items pair = stack.takeLast(2);
        growth.put(stack.peek(), pair);
    }

    private void dict() throws SourceException {
        Items pairs = stack.take(stack.popMark());
        Mapping dict = new Mapping(MappingType.DICT, new Items(), null);
        growth.put(dict, pairs);
        stack.push(dict);
    }

    private void popAnything() throws SourceException {
        if (stack.isAtMark()) {
            stack.drop(stack.popMark());
        } else {
            stack.pop();
        }
    }
}
