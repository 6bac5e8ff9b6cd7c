package org.poolscope.model.query.eval;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.poolscope.model.query.syntax.QueryError;

/**
 * A thing that a query works with. Operands are equal only to themselves in Java; Python's equality is
 * {@link Comparisons#equal}.
 */
sealed interface Operand {

    /** Python's None. */
    enum None implements Operand {
        NONE
    }

    /** A truth value, which counts as 0 or 1. */
    enum Bool implements Operand {
        FALSE, TRUE;

        static Bool of(boolean truth) {
            return truth ? TRUE : FALSE;
        }
    }

    /** An integer of any size. */
    record Whole(BigInteger value) implements Operand {
        static Whole of(long value) {
            return new Whole(BigInteger.valueOf(value));
        }
    }

    /** An IEEE double. */
    record Real(double value) implements Operand {}

    /** Text, whose length counts characters beyond the first 65,536 as one. */
    record Text(String value) implements Operand {}

    /** Bytes, each as the character of its number; {@code array} for a bytearray. */
    record Octets(String latin1, boolean array) implements Operand {}

    /** A list or tuple. */
    record Items(boolean tuple, List<Operand> items) implements Operand {
        static Items list(List<? extends Operand> items) {
            return new Items(false, List.copyOf(items));
        }

        static Items tuple(Operand... items) {
            return new Items(true, List.of(items));
        }
    }

    /** A set, its members by their {@link Keys key}. */
    record Unique(boolean frozen, Map<Object, Operand> byKey) implements Operand {}

    /** A dict, its entries by the {@link Keys key} of theirs. */
    record Dict(Map<Object, Entry> byKey) implements Operand {}

    /** A key and its value. */
    record Entry(Operand key, Operand value) {}

    /** Python's range, never expanded. */
    record Span(BigInteger start, BigInteger stop, BigInteger step) implements Operand {
        BigInteger length() {
            BigInteger way = step.signum() > 0 ? stop.subtract(start) : start.subtract(stop);
            return way.signum() <= 0
                    ? BigInteger.ZERO
                    : way.subtract(BigInteger.ONE).divide(step.abs()).add(BigInteger.ONE);
        }
    }

    /** The bounds of a slice. */
    record Cut(Operand start, Operand stop, Operand step) implements Operand {}

    /** What is drawn from once, such as a generator; {@code kind} is Python's name of it. */
    record Drawn(String kind, Steps steps) implements Operand {}

    /** A function, a method of something, or a lambda. */
    record Function(String name, Body body) implements Operand {}

    /** A class; one that cannot be called has a body that says so. */
    record Kind(String name, Body body) implements Operand {}

    /** A module such as {@code re}. */
    record Module(String name, Map<String, Operand> members) implements Operand {}

    /** What a call does. */
    @FunctionalInterface
    interface Body {
        Operand call(Arguments arguments) throws QueryError;
    }

    /** Something of the world of products. */
    non-sealed interface Thing extends Operand, Subject {}
}
