package org.poolscope.model.query.eval;

import java.math.BigInteger;

/** Python's truth of an operand: zero, nothing and the empty are false. */
final class Truth {
    private Truth() {}

    static boolean of(Operand operand) {
        return switch (operand) {
            case Operand.None _ -> false;
            case Operand.Bool truth -> truth == Operand.Bool.TRUE;
            case Operand.Whole(BigInteger value) -> value.signum() != 0;
            case Operand.Real(double value) -> value != 0;
            case Operand.Text(String text) -> !text.isEmpty();
            case Operand.Octets octets -> !octets.latin1().isEmpty();
            case Operand.Items items -> !items.items().isEmpty();
            case Operand.Unique members -> !members.byKey().isEmpty();
            case Operand.Dict dict -> !dict.byKey().isEmpty();
            case Operand.Span span -> span.length().signum() > 0;
            case Operand.Cut _,Operand.Drawn _,Operand.Function _,Operand.Kind _,Operand.Module _ -> true;
            case Operand.Thing thing -> thing.truth();
        };
    }
}
