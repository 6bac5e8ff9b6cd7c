package org.poolscope.app.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.poolscope.app.inspect.product.ParameterText;
import org.poolscope.model.product.Parameter;
import org.poolscope.model.product.ValidRule;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;

/** What a line of a metadata table says of a parameter. */
final class ParameterCells {
    /** The names of the cells. */
    static final List<String> HEADING = List.of("name", "value", "unit", "type", "valid", "default", "code",
            "description");
    /** What stands before the rules that a value breaks; texts of data never stand in that column. */
    static final String INVALID = "not ";
    private static final int CELL = 60;

    private ParameterCells() {}

    /** The cells under {@link #HEADING}. */
    static List<String> of(String name, Parameter parameter) {
        String type = parameter.type();
        return List.of(name, value(parameter, CELL), ParameterText.unit(parameter), type == null ? "" : type,
                valid(parameter), parameter.defaultValue() instanceof Value.None
                        ? ""
                        : text(parameter.defaultValue(), CELL),
                parameter.typecode().orElse(""), parameter.description());
    }

    /** The value of at most {@code longest} characters; hexadecimal and binary ones in their base. */
    static String value(Parameter parameter, int longest) {
        return cut(ParameterText.of(parameter), longest);
    }

    /** Any value of metadata: texts without quotes, times with their zone, vectors as their numbers. */
    static String text(Value value, int longest) {
        return cut(ParameterText.of(value), longest);
    }

    private static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }

    /** The rule that the value obeys, or all rules if it obeys none. */
    private static String valid(Parameter parameter) {
        List<ValidRule> rules = parameter.valid();
        return rules.stream().filter(rule -> rule.holds(parameter.value())).findFirst().map(ParameterCells::rule)
                .orElseGet(() -> rules.isEmpty()
                        ? ""
                        : INVALID + rules.stream().map(ParameterCells::rule).collect(Collectors.joining(", ")));
    }

    private static String rule(ValidRule rule) {
        String allows = switch (rule) {
            case ValidRule.Range range -> bound(range.low()) + "…" + bound(range.high());
            case ValidRule.Discrete discrete -> text(discrete.value(), CELL);
            case ValidRule.BitMask mask ->
                "bits 0x" + mask.mask().toString(16) + " are 0b" + mask.bits().toString(2);
        };
        return rule.name().isEmpty() ? allows : allows + " (" + rule.name() + ")";
    }

    private static String bound(Value value) {
        boolean open = value instanceof Value.None
                || (value instanceof Container.Instance object && object.className().equals("ellipsis"));
        return open ? "" : text(value, CELL);
    }
}
