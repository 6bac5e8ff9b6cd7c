package org.poolscope.model.query.eval;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.array.FloatText;
import org.poolscope.model.query.syntax.QueryError;
import org.poolscope.model.value.Value;
import org.poolscope.model.value.ValueText;

/** Python's {@code repr} and {@code str}. */
final class Repr {
    /** Python's own bound on turning a number into text and back. */
    static final int MOST_DIGITS = 4300;

    private Repr() {}

    /** As {@code str} prints it: a text is itself. */
    static String text(Operand operand, Budget budget) throws QueryError {
        return operand instanceof Operand.Text(String text) ? text : of(operand, budget);
    }

    static String of(Operand operand, Budget budget) throws QueryError {
        budget.enter();
        String text = switch (operand) {
            case Operand.None _ -> "None";
            case Operand.Bool truth -> truth == Operand.Bool.TRUE ? "True" : "False";
            case Operand.Whole(BigInteger value) -> digits(value);
            case Operand.Real(double value) -> FloatText.repr(value);
            case Operand.Text(String value) -> quoted(new Value.Text(value), budget, value.length());
            case Operand.Octets octets -> quoted(new Value.Bytes(octets.array()
                    ? Value.Bytes.ByteType.BYTEARRAY
                    : Value.Bytes.ByteType.BYTES, octets.latin1().getBytes(StandardCharsets.ISO_8859_1)), budget,
                    octets.latin1().length());
            case Operand.Items items -> {
                String inner = joined(items.items(), budget);
                yield items.tuple() ? "(" + inner + (items.items().size() == 1 ? ",)" : ")") : "[" + inner + "]";
            }
            case Operand.Unique members -> {
                String inner = joined(members.byKey().values(), budget);
                String braces = inner.isEmpty() ? "" : "{" + inner + "}";
                yield members.frozen() ? "frozenset(" + braces + ")" : inner.isEmpty() ? "set()" : braces;
            }
            case Operand.Dict dict -> {
                List<String> entries = new ArrayList<>();
                for (Operand.Entry entry : dict.byKey().values()) {
                    entries.add(of(entry.key(), budget) + ": " + of(entry.value(), budget));
                }
                yield "{" + String.join(", ", entries) + "}";
            }
            case Operand.Span span -> "range(" + span.start() + ", " + span.stop()
                    + (span.step().equals(BigInteger.ONE) ? ")" : ", " + span.step() + ")");
            case Operand.Cut cut -> "slice(" + joined(List.of(cut.start(), cut.stop(), cut.step()), budget) + ")";
            case Operand.Kind kind -> "<class '" + kind.name() + "'>";
            case Operand.Thing thing -> thing.text();
            case Operand.Function _,Operand.Drawn _,Operand.Module _ -> "<" + TypeNames.of(operand) + ">";
        };
        budget.items(text.length());
        budget.leave();
        return text;
    }

    static String digits(BigInteger value) throws QueryError {
        // 4300 digits take at most 14,285 bits, so a longer number is refused before it is worked out.
        String digits = value.bitLength() > 14_285 ? "" : value.toString();
        if (digits.isEmpty() || digits.length() - (value.signum() < 0 ? 1 : 0) > MOST_DIGITS) {
            throw new QueryError("ValueError", "Exceeds the limit (" + MOST_DIGITS
                    + " digits) for integer string conversion");
        }
        return digits;
    }

    private static String joined(Iterable<? extends Operand> items, Budget budget) throws QueryError {
        List<String> texts = new ArrayList<>();
        for (Operand item : items) {
            budget.step();
            texts.add(of(item, budget));
        }
        return String.join(", ", texts);
    }

    private static String quoted(Value value, Budget budget, int length) throws QueryError {
        budget.items(length * 4L);
        return ValueText.repr(value, Integer.MAX_VALUE - 1);
    }
}
