package org.poolscope.model.product;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;

/**
 * A metadata entry: a value with its description, type, unit, default, what it may be, and how it is coded. Values are
 * as stored; a time is read by {@link FineTime#from}, a vector by {@link Vector#from}.
 */
public abstract sealed class Parameter extends Stored
        permits NumericParameter, BooleanParameter, StringParameter, DateParameter, PlainParameter {
    /** The description of one that has none. */
    public static final String UNKNOWN = "UNKNOWN";

    Parameter(Container.Instance stored) {
        super(stored);
    }

    /** Reads a stored object; one of a class that is not fdi's own is read as a plain parameter. */
    public static Parameter of(Container.Instance stored) {
        return switch (stored.className()) {
            case "NumericParameter" -> new NumericParameter(stored);
            case "BooleanParameter" -> new BooleanParameter(stored);
            case "StringParameter" -> new StringParameter(stored);
            case "DateParameter" -> new DateParameter(stored);
            default -> new PlainParameter(stored);
        };
    }

    /** True if the object is a parameter by its members: it has a value and is no dataset or time. */
    public static boolean isParameter(Value value) {
        return value instanceof Container.Instance object
                && (object.className().endsWith("Parameter") || Members.of(object).indexOf("value") >= 0);
    }

    /** What it is about. */
    public String description() {
        String text = members().text("description");
        return text == null ? UNKNOWN : text;
    }

    /** fdi's name of its type, such as {@code integer}; empty for none, null for a type that fdi does not know. */
    public @Nullable String type() {
        return members().text("type");
    }

    /** Its value. */
    public Value value() {
        return members().orNone("value");
    }

    /** The value it would have if none were given. */
    public Value defaultValue() {
        return members().orNone("default");
    }

    /** Its unit; empty where there is none, or where the kind of parameter has no unit. */
    public Optional<String> unit() {
        return Optional.ofNullable(members().text("unit"));
    }

    /** How the value is coded, such as {@code d} or a date format; empty where there is no code. */
    public Optional<String> typecode() {
        return Optional.ofNullable(members().text("typecode"));
    }

    /** The rules its value must obey, none for any value. */
    public List<ValidRule> valid() {
        return ValidRule.read(members().orNone("valid"));
    }

    /** True if there are no rules or the value obeys one of them. */
    public boolean isValid() {
        List<ValidRule> rules = valid();
        return rules.isEmpty() || rules.stream().anyMatch(rule -> rule.holds(value()));
    }

    /** The name of the first rule that the value obeys, empty if there is none. */
    public Optional<String> validName() {
        return valid().stream().filter(rule -> rule.holds(value())).map(ValidRule::name).findFirst();
    }

    /** The same with another value. */
    public Parameter withValue(Value value) {
        return with("value", value);
    }

    /** The same with a member changed or added, such as {@code description} or {@code unit}. */
    public Parameter with(String member, Value value) {
        return of(members().with(member, value).as(className()));
    }

    static Members start(String description) {
        return Members.NONE.with("description", new Value.Text(description));
    }
}
