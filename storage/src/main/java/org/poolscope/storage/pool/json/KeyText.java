package org.poolscope.storage.pool.json;

import org.poolscope.model.array.FloatText;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;

/** Keys of maps as Python's json module writes them. */
final class KeyText {
    private KeyText() {}

    static String of(Value key) throws SourceException {
        return switch (key) {
            case Value.Text(String text) -> text;
            case Value.Whole number -> number.exact().toString();
            case Value.Real(double number) -> FloatText.repr(number);
            case Value.Bool(boolean bit) -> Boolean.toString(bit);
            case Value.None _ -> "null";
            default -> throw new SourceException.Unsupported("A key of a map is neither a text nor a number.", "",
                    "fdi stores no such map; give its keys as texts.");
        };
    }
}
