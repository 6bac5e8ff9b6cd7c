package org.poolscope.model.query.eval;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.poolscope.model.query.syntax.CompareOperator;

/** Python's datetime in UTC. */
record ClockThing(LocalDateTime utc) implements Operand.Thing {
    private static final Map<String, Method<ClockThing>> METHODS = Map.of(
            "isoformat", (self, arguments) -> new Operand.Text(DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(self.utc)),
            "weekday", (self, arguments) -> Operand.Whole.of(self.utc.getDayOfWeek().getValue() - 1L),
            "isoweekday", (self, arguments) -> Operand.Whole.of(self.utc.getDayOfWeek().getValue()));

    @Override
    public String typeName() {
        return "datetime";
    }

    @Override
    public Optional<Operand> attribute(String name, Budget budget) {
        return switch (name) {
            case "year" -> Optional.of(Operand.Whole.of(utc.getYear()));
            case "month" -> Optional.of(Operand.Whole.of(utc.getMonthValue()));
            case "day" -> Optional.of(Operand.Whole.of(utc.getDayOfMonth()));
            case "hour" -> Optional.of(Operand.Whole.of(utc.getHour()));
            case "minute" -> Optional.of(Operand.Whole.of(utc.getMinute()));
            case "second" -> Optional.of(Operand.Whole.of(utc.getSecond()));
            case "microsecond" -> Optional.of(Operand.Whole.of(utc.getNano() / 1000));
            default -> Method.bound(METHODS, this, name);
        };
    }

    @Override
    public Optional<Boolean> equalTo(Operand other, Budget budget) {
        return Optional.of(other instanceof ClockThing(LocalDateTime that) && utc.equals(that));
    }

    @Override
    public Optional<Boolean> ordered(CompareOperator operator, Operand other, Budget budget) {
        if (!(other instanceof ClockThing(LocalDateTime that))) {
            return Optional.empty();
        }
        return Optional.of(switch (operator) {
            case LESS -> utc.isBefore(that);
            case LESS_EQUAL -> !utc.isAfter(that);
            case GREATER -> utc.isAfter(that);
            case GREATER_EQUAL -> !utc.isBefore(that);
            case EQUAL, NOT_EQUAL, IN, NOT_IN, IS, IS_NOT -> throw new IllegalArgumentException(operator.symbol());
        });
    }

    @Override
    public String text() {
        return utc.toString().replace('T', ' ');
    }
}
