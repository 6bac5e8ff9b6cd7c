package org.poolscope.app.query;

import java.math.BigInteger;
import org.poolscope.model.value.Value;

/**
 * A value in a row of the query form.
 *
 * @param text
 *            what a person types and reads
 * @param value
 *            the value that it means
 */
public record FormValue(String text, Value value) {

    /** A value that a query holds. */
    public static FormValue of(Value value) {
        return new FormValue(switch (value) {
            case Value.Text(String text) -> text;
            case Value.Bool(boolean truth) -> truth ? "True" : "False";
            case Value.Whole whole -> whole.exact().toString();
            case Value.Real(double number) -> org.poolscope.model.array.FloatText.repr(number);
            default -> "None";
        }, value);
    }

    /** What a person has typed into a field of that type; a text where it is nothing else. */
    public static FormValue typed(String typed, FieldType type) {
        String text = typed.strip();
        if (type == FieldType.TEXT) {
            return new FormValue(text, new Value.Text(text));
        }
        if (text.matches("[+-]?\\d{1,400}")) {
            return new FormValue(text, Value.Whole.of(new BigInteger(text), false));
        }
        if (text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?")) {
            return new FormValue(text, new Value.Real(Double.parseDouble(text)));
        }
        return switch (text) {
            case "True", "true" -> new FormValue("True", new Value.Bool(true));
            case "False", "false" -> new FormValue("False", new Value.Bool(false));
            case "None" -> new FormValue("None", Value.None.NONE);
            default -> new FormValue(text, new Value.Text(text));
        };
    }
}
