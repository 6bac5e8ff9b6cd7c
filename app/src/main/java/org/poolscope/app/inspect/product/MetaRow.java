package org.poolscope.app.inspect.product;

import java.util.List;
import java.util.Locale;
import org.poolscope.model.product.FineTime;
import org.poolscope.model.product.MetaData;
import org.poolscope.model.product.Parameter;
import org.poolscope.model.value.Value;

/**
 * A parameter as a row of the metadata table, its texts made beforehand.
 *
 * @param name
 *            the parameter's name
 * @param parameter
 *            the parameter
 * @param value
 *            the exact text of its value
 * @param unit
 *            its unit, empty for none
 * @param type
 *            fdi's word for its type
 * @param valid
 *            how the value stands to what it may be
 */
record MetaRow(String name, Parameter parameter, String value, String unit, String type, Validity valid) {
    /** What FineTime 0 means in fdi. */
    static final String NOT_SET = "not set";

    static MetaRow of(String name, Parameter parameter) {
        return new MetaRow(name, parameter, ParameterText.of(parameter), ParameterText.unit(parameter),
                ParameterText.type(parameter), Validity.of(parameter));
    }

    /** A row for each parameter, in stored order. */
    static List<MetaRow> of(MetaData meta) {
        return meta.parameters().entrySet().stream().map(entry -> of(entry.getKey(), entry.getValue())).toList();
    }

    /** What it is about; empty where fdi says nothing. */
    String description() {
        String text = parameter.description();
        return text.equals(Parameter.UNKNOWN) ? "" : text;
    }

    /** The exact text of its default, empty for none. */
    String defaultText() {
        return parameter.defaultValue() instanceof Value.None ? "" : ParameterText.of(parameter.defaultValue());
    }

    /** How the value is coded; empty where that is not said. */
    String code() {
        return parameter.typecode().orElse("");
    }

    /** Whether it is a time that was never given. */
    boolean isUnsetTime() {
        return FineTime.from(parameter.value()).map(FineTime::tai).filter(tai -> tai == 0).isPresent();
    }

    /** Whether its value is a number, which stands at the right of the inspector's head. */
    boolean isNumber() {
        return parameter.value() instanceof Value.Whole || parameter.value() instanceof Value.Real;
    }

    /** Whether name, value, unit or description hold a text, whatever its case. */
    boolean has(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return List.of(name, value, unit, type, parameter.description()).stream()
                .anyMatch(each -> each.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
