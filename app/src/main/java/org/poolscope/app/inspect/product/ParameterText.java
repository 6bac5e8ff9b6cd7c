package org.poolscope.app.inspect.product;

import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.Collectors;
import org.poolscope.model.product.FineTime;
import org.poolscope.model.product.Parameter;
import org.poolscope.model.product.Vector;
import org.poolscope.model.value.Value;
import org.poolscope.model.value.ValueText;

/** The exact texts of values as metadata print them: texts without quotes, times with their zone. */
public final class ParameterText {
    private static final int LONGEST = 20_000;

    private ParameterText() {}

    /** The value of a parameter; hexadecimal and binary types print in their base. */
    public static String of(Parameter parameter) {
        String type = parameter.type();
        if (parameter.value() instanceof Value.Whole number && type != null) {
            return switch (type) {
                case "hex" -> based(number.exact(), 16, "0x");
                case "binary" -> based(number.exact(), 2, "0b");
                default -> of(parameter.value());
            };
        }
        return of(parameter.value());
    }

    /** Any value of a parameter, such as its default or a bound of its valid range. */
    public static String of(Value value) {
        if (value instanceof Value.Text(String text)) {
            return text;
        }
        Optional<FineTime> time = FineTime.from(value);
        if (time.isPresent()) {
            return time.get().toString();
        }
        return Vector.from(value)
                .map(vector -> vector.components().stream().map(ParameterText::of)
                        .collect(Collectors.joining(", ", "(", ")")))
                .orElseGet(() -> ValueText.repr(value, LONGEST));
    }

    /** Its unit, empty for none. */
    public static String unit(Parameter parameter) {
        return parameter.unit().or(() -> Vector.from(parameter.value()).flatMap(v -> Optional.ofNullable(v.unit())))
                .orElse("");
    }

    /** fdi's word for its type; {@code –} for one that fdi does not name. */
    public static String type(Parameter parameter) {
        String type = parameter.type();
        return type == null ? "–" : type;
    }

    private static String based(BigInteger number, int base, String prefix) {
        return (number.signum() < 0 ? "-" : "") + prefix + number.abs().toString(base);
    }
}
