package org.poolscope.model.query.eval;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.query.syntax.QueryError;

/** Python's {@code thing[index]} with integers, slices and keys. */
final class Indexing {
    private Indexing() {}

    static Operand item(Operand whole, Operand index, Budget budget) throws QueryError {
        return switch (whole) {
            case Operand.Text(String text) -> index instanceof Operand.Cut cut
                    ? new Operand.Text(cut(text, cut, budget))
                    : new Operand.Text(Characters.at(text, position(index, Characters.length(text), "string",
                            "string indices must be integers, not '")));
            case Operand.Octets octets -> index instanceof Operand.Cut cut
                    ? new Operand.Octets(cut(octets.latin1(), cut, budget), octets.array())
                    : Operand.Whole.of(octets.latin1().charAt(position(index, octets.latin1().length(), "index",
                            "byte indices must be integers or slices, not ")));
            case Operand.Items items -> {
                if (index instanceof Operand.Cut cut) {
                    List<Operand> picked = new ArrayList<>();
                    for (int at : places(cut, items.items().size(), budget)) {
                        picked.add(items.items().get(at));
                    }
                    yield new Operand.Items(items.tuple(), picked);
                }
                yield items.items().get(position(index, items.items().size(), TypeNames.of(items),
                        TypeNames.of(items) + " indices must be integers or slices, not "));
            }
            case Operand.Span span -> {
                BigInteger at = Numbers.index(index);
                BigInteger length = span.length();
                BigInteger from = at.signum() < 0 ? at.add(length) : at;
                if (from.signum() < 0 || from.compareTo(length) >= 0) {
                    throw new QueryError("IndexError", "range object index out of range");
                }
                yield new Operand.Whole(span.start().add(from.multiply(span.step())));
            }
            case Operand.Dict dict -> {
                Operand.Entry entry = dict.byKey().get(Keys.of(index, budget));
                if (entry == null) {
                    throw new QueryError("KeyError", Repr.of(index, budget));
                }
                yield entry.value();
            }
            case Operand.Thing thing -> thing.item(index, budget);
            case Operand.None _,Operand.Bool _,Operand.Whole _,Operand.Real _,Operand.Unique _,Operand.Cut _,Operand.Drawn _,Operand.Function _,Operand.Kind _,Operand.Module _ ->
                throw new QueryError("TypeError", "'" + TypeNames.of(whole) + "' object is not subscriptable");
        };
    }

    /** The position that {@code index} names among {@code length}, negative ones counted from the end. */
    static int position(Operand index, int length, String what, String refusal) throws QueryError {
        BigInteger at = Numbers.whole(index).orElseThrow(() -> new QueryError("TypeError",
                refusal + TypeNames.of(index) + (refusal.endsWith("'") ? "'" : "")));
        BigInteger from = at.signum() < 0 ? at.add(BigInteger.valueOf(length)) : at;
        if (from.signum() < 0 || from.compareTo(BigInteger.valueOf(length)) >= 0) {
            throw new QueryError("IndexError", what + " index out of range");
        }
        return from.intValue();
    }

    /** The positions that a slice picks, in its order. */
    static int[] places(Operand.Cut cut, int length, Budget budget) throws QueryError {
        int step = cut.step() == Operand.None.NONE ? 1 : bound(cut.step());
        if (step == 0) {
            throw new QueryError("ValueError", "slice step cannot be zero");
        }
        int low = step > 0 ? 0 : -1;
        int high = step > 0 ? length : length - 1;
        int start = limit(cut.start(), step > 0 ? low : high, length, low, high);
        int stop = limit(cut.stop(), step > 0 ? high : low, length, low, high);
        long count = step > 0
                ? stop > start ? ((long) stop - start - 1) / step + 1 : 0
                : stop < start ? ((long) start - stop - 1) / -(long) step + 1 : 0;
        budget.items(count);
        int[] places = new int[(int) count];
        for (int i = 0; i < count; i++) {
            places[i] = (int) (start + (long) i * step);
        }
        return places;
    }

    private static int limit(Operand operand, int otherwise, int length, int low, int high) throws QueryError {
        if (operand == Operand.None.NONE) {
            return otherwise;
        }
        long at = bound(operand);
        return Math.clamp(at < 0 ? at + length : at, low, high);
    }

    private static int bound(Operand operand) throws QueryError {
        return Numbers.clamped(Numbers.whole(operand).orElseThrow(() -> new QueryError("TypeError",
                "slice indices must be integers or None or have an __index__ method")));
    }

    private static String cut(String text, Operand.Cut cut, Budget budget) throws QueryError {
        budget.items(text.length());
        int[] characters = text.codePoints().toArray();
        StringBuilder picked = new StringBuilder();
        for (int at : places(cut, characters.length, budget)) {
            picked.appendCodePoint(characters[at]);
        }
        return picked.toString();
    }
}
