package org.poolscope.model.query.eval;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.poolscope.model.product.FineTime;
import org.poolscope.model.query.syntax.BinaryOperator;
import org.poolscope.model.query.syntax.CompareOperator;
import org.poolscope.model.query.syntax.QueryError;

/** A FineTime or FineTime1: ordered by its TAI number, never equal to a plain number, false at 0. */
record TimeThing(FineTime time) implements Operand.Thing {
    private static final Map<String, Method<TimeThing>> METHODS = Map.of(
            "isoutc", (self, arguments) -> new Operand.Text(self.time.isoUtc()),
            "toDatetime", (self, arguments) -> new ClockThing(self.utc()),
            "toDate", (self, arguments) -> new ClockThing(self.utc()));

    @Override
    public String typeName() {
        return time.scale().className();
    }

    @Override
    public boolean truth() {
        return time.tai() != null && time.tai() != 0;
    }

    @Override
    public Optional<Operand> attribute(String name, Budget budget) {
        return switch (name) {
            case "tai" -> Optional.of(tai());
            case "format" -> Optional.of(new Operand.Text(time.format()));
            default -> Method.bound(METHODS, this, name);
        };
    }

    @Override
    public Optional<Boolean> equalTo(Operand other, Budget budget) {
        return other instanceof ParameterThing
                ? Optional.empty()
                : Optional.of(other instanceof TimeThing(FineTime that) && time.scale() == that.scale()
                        && Objects.equals(time.tai(), that.tai()));
    }

    @Override
    public Optional<Boolean> ordered(CompareOperator operator, Operand other, Budget budget) throws QueryError {
        return switch (other) {
            case TimeThing that -> Optional.of(Comparisons.ordered(operator, tai(), that.tai(), budget));
            case Operand.Thing _ -> Optional.empty();
            default -> Optional.of(Comparisons.ordered(operator, tai(), other, budget));
        };
    }

    @Override
    public Optional<Operand> binary(BinaryOperator operator, Operand other) throws QueryError {
        if (time.tai() == null || (operator != BinaryOperator.SUBTRACT && operator != BinaryOperator.ADD)) {
            return Optional.empty();
        }
        if (operator == BinaryOperator.SUBTRACT && other instanceof TimeThing(FineTime that) && that.tai() != null) {
            return Optional.of(new Operand.Whole(Numbers.index(tai()).subtract(Numbers.index(tai(that)))));
        }
        if (!(other instanceof Operand.Whole whole) || whole.value().bitLength() > 62) {
            return Optional.empty();
        }
        long step = operator == BinaryOperator.ADD ? whole.value().longValue() : -whole.value().longValue();
        try {
            return Optional.of(
                    new TimeThing(new FineTime(time.scale(), Math.addExact(time.tai(), step), time.format())));
        } catch (ArithmeticException _) {
            throw new QueryError("OverflowError", "the time would be beyond every calendar");
        }
    }

    @Override
    public String text() {
        return time.isoUtc();
    }

    private Operand tai() {
        return tai(time);
    }

    private static Operand tai(FineTime time) {
        return time.tai() == null ? Operand.None.NONE : Operand.Whole.of(time.tai());
    }

    private LocalDateTime utc() throws QueryError {
        return time.utc().orElseThrow(() -> new QueryError("ValueError", "this time has no date in the calendar"));
    }
}
