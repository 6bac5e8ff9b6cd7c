package org.poolscope.app.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What kind of values a field has, which decides its operators. */
public enum FieldType {
    /** Whole numbers and floats. */
    NUMBER("number", List.of(FormOperator.AT_LEAST, FormOperator.EQUAL, FormOperator.NOT_EQUAL, FormOperator.LESS,
            FormOperator.AT_MOST, FormOperator.MORE, FormOperator.ONE_OF, FormOperator.NONE_OF)),
    /** Texts. */
    TEXT("text", List.of(FormOperator.ONE_OF, FormOperator.EQUAL, FormOperator.NOT_EQUAL, FormOperator.CONTAINS,
            FormOperator.STARTS, FormOperator.ENDS, FormOperator.NONE_OF)),
    /** Truth values. */
    TRUTH("boolean", List.of(FormOperator.EQUAL, FormOperator.NOT_EQUAL)),
    /** Times, compared by their number of units. */
    TIME("time", List.of(FormOperator.AT_LEAST, FormOperator.LESS, FormOperator.AT_MOST, FormOperator.MORE)),
    /** Anything else, or not known. */
    OTHER("", List.of(FormOperator.EQUAL, FormOperator.NOT_EQUAL, FormOperator.LESS, FormOperator.AT_MOST,
            FormOperator.MORE, FormOperator.AT_LEAST, FormOperator.ONE_OF, FormOperator.CONTAINS,
            FormOperator.STARTS, FormOperator.ENDS));

    private final String word;
    @SuppressWarnings("ImmutableEnumChecker") // made by List.of, which nobody can change
    private final List<FormOperator> operators;

    FieldType(String word, List<FormOperator> operators) {
        this.word = word;
        this.operators = operators;
    }

    /** What the form says of it. */
    public String word() {
        return word;
    }

    /** The operators that fit; having and lacking always do. */
    public List<FormOperator> operators() {
        return java.util.stream.Stream.concat(operators.stream(),
                java.util.stream.Stream.of(FormOperator.HAS, FormOperator.LACKS)).toList();
    }

    /** Of fdi's word for the type of a parameter. */
    public static FieldType of(@Nullable String fdi) {
        return switch (fdi == null ? "" : fdi) {
            case "integer", "float", "hex", "binary", "byte", "short" -> NUMBER;
            case "string" -> TEXT;
            case "boolean" -> TRUTH;
            case "finetime", "finetime1" -> TIME;
            default -> OTHER;
        };
    }
}
