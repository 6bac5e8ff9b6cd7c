package org.poolscope.storage.shelf.pickle;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Container.Sequence.SequenceType;
import org.poolscope.model.value.Value;

/**
 * A name and the arguments that a pickle gives it; a {@link Builder} makes data of it, nothing is called.
 *
 * @param name    module and name
 * @param args    the arguments
 * @param context the reading that it belongs to
 */
record Call(Value.Global name, List<Value> args, Context context) {

    int count() {
        return args.size();
    }

    Value arg(int i) throws SourceException.Corrupt {
        if (i >= args.size()) {
            throw unsuitable();
        }
        return args.get(i);
    }

    /** Fails unless there are {@code least} to {@code most} arguments. */
    void expect(int least, int most) throws SourceException.Corrupt {
        if (args.size() < least || args.size() > most) {
            throw unsuitable();
        }
    }

    SourceException.Corrupt unsuitable() {
        return context.corrupt("A " + name.qualifiedName() + " is stored with contents that it cannot have");
    }

    String text(int i) throws SourceException {
        return textOf(arg(i));
    }

    /** Text, also of a Python 2 {@code str}, whose bytes count as Latin-1. */
    String textOf(Value value) throws SourceException {
        return switch (value) {
            case Value.Text(String text) -> {
                context.work().spend(text.length());
                yield text;
            }
            case Value.Bytes bytes -> {
                context.work().spend(bytes.size());
                yield bytes.latin1();
            }
            default -> throw unsuitable();
        };
    }

    /** Bytes, also those that came as Latin-1 text. */
    byte[] bytes(int i) throws SourceException {
        return switch (arg(i)) {
            case Value.Bytes bytes -> {
                context.work().spend(bytes.size());
                yield bytes.toArray();
            }
            case Value.Text(String text) -> latin1(text);
            default -> throw unsuitable();
        };
    }

    private byte[] latin1(String text) throws SourceException {
        context.work().spend(text.length());
        if (text.chars().anyMatch(character -> character > 0xFF)) {
            throw unsuitable();
        }
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    BigInteger whole(Value value) throws SourceException {
        return switch (value) {
            case Value.Whole number -> number.exact();
            case Value.Bool(boolean truth) -> truth ? BigInteger.ONE : BigInteger.ZERO;
            default -> throw unsuitable();
        };
    }

    long number(Value value) throws SourceException.Corrupt {
        if (value instanceof Value.Int(long number, _)) {
            return number;
        }
        throw unsuitable();
    }

    int small(Value value) throws SourceException.Corrupt {
        long number = number(value);
        if (number != (int) number) {
            throw unsuitable();
        }
        return (int) number;
    }

    double real(Value value) throws SourceException.Corrupt {
        return switch (value) {
            case Value.Real(double number) -> number;
            case Value.Int(long number, _) -> number;
            default -> throw unsuitable();
        };
    }

    List<Value> tuple(Value value) throws SourceException.Corrupt {
        return parts(value, SequenceType.TUPLE);
    }

    List<Value> parts(Value value, SequenceType type) throws SourceException.Corrupt {
        if (value instanceof Container.Sequence sequence && sequence.type() == type) {
            return sequence.items();
        }
        throw unsuitable();
    }

    /** The parts of a list or tuple. */
    List<Value> listed(Value value) throws SourceException.Corrupt {
        if (value instanceof Container.Sequence sequence
                && (sequence.type() == SequenceType.LIST || sequence.type() == SequenceType.TUPLE)) {
            return sequence.items();
        }
        throw unsuitable();
    }
}
