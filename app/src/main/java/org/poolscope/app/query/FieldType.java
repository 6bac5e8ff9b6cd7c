package org.poolscope.app.query;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What kind of values a field has, which decides its operators. */
public enum FieldType {
    /** Whole numbers and floats. */
    NUMBER,
    /** Texts. */
    TEXT,
    /** Truth values. */
    TRUTH,
    /** Times, compared by their number of units. */
    TIME,
    /** Anything else, or not known. */
    OTHER;

    /** The operators that fit; having and lacking always do. */
    public List<FormOperator> operators() {
        return Stream.concat(own(), Stream.of(FormOperator.HAS, FormOperator.LACKS)).toList();
    }

    private Stream<FormOperator> own() {
        return switch (this) {
            case NUMBER -> Stream.of(FormOperator.AT_LEAST, FormOperator.EQUAL, FormOperator.NOT_EQUAL,
                    FormOperator.LESS, FormOperator.AT_MOST, FormOperator.MORE, FormOperator.ONE_OF,
                    FormOperator.NONE_OF);
            case TEXT -> Stream.of(FormOperator.ONE_OF, FormOperator.EQUAL, FormOperator.NOT_EQUAL,
                    FormOperator.CONTAINS, FormOperator.STARTS, FormOperator.ENDS, FormOperator.NONE_OF);
            case TRUTH -> Stream.of(FormOperator.EQUAL, FormOperator.NOT_EQUAL);
            case TIME -> Stream.of(FormOperator.AT_LEAST, FormOperator.LESS, FormOperator.AT_MOST, FormOperator.MORE);
            case OTHER -> Stream.of(FormOperator.EQUAL, FormOperator.NOT_EQUAL, FormOperator.LESS,
                    FormOperator.AT_MOST, FormOperator.MORE, FormOperator.AT_LEAST, FormOperator.ONE_OF,
                    FormOperator.CONTAINS, FormOperator.STARTS, FormOperator.ENDS);
        };
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
