package org.poolscope.app.cli;

import java.io.IOException;
import java.util.List;
import org.poolscope.model.array.ElementText;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.stream.Points;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.JsonText;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;
import org.poolscope.model.value.ValueText;

/**
 * Points as plain JSON: a number, nested lists of them, or the document that a point is. What JSON has no number for,
 * such as nan and complex numbers, stands as its text.
 */
final class PointJson {
    private PointJson() {}

    /** The points as one list. */
    static void write(Points points, Appendable out) throws IOException {
        switch (points) {
            case Points.Regular(NdArray data) -> axis(data, 0, 0, data.size(), out);
            case Points.Ragged(_, List<NdArray> arrays) -> {
                out.append('[');
                for (int i = 0; i < arrays.size(); i++) {
                    out.append(i == 0 ? "" : ",");
                    array(arrays.get(i), out);
                }
                out.append(']');
            }
            case Points.Documents(List<Value> values) -> list(values, out);
        }
    }

    private static void array(NdArray array, Appendable out) throws IOException {
        if (array.rank() == 0) {
            element(array, 0, out);
        } else {
            axis(array, 0, 0, array.size(), out);
        }
    }

    /** The elements {@code from} to before {@code to}, which are all that lies at one place of the axes before. */
    private static void axis(NdArray array, int axis, long from, long to, Appendable out) throws IOException {
        long length = array.shape()[axis];
        long step = length == 0 ? 0 : (to - from) / length;
        boolean last = axis == array.rank() - 1;
        out.append('[');
        for (long i = 0; i < length; i++) {
            out.append(i == 0 ? "" : ",");
            if (last) {
                element(array, from + i, out);
            } else {
                axis(array, axis + 1, from + i * step, from + (i + 1) * step, out);
            }
        }
        out.append(']');
    }

    private static void element(NdArray array, long flat, Appendable out) throws IOException {
        String text = ElementText.of(array, flat);
        boolean number = !text.endsWith("n") && !text.endsWith("f") && !text.endsWith(")");
        if (array.dtype().kind() == Kind.BOOL) {
            out.append(text.equals("True") ? "true" : "false");
        } else if (number) {
            out.append(text);
        } else {
            out.append('"').append(text).append('"');
        }
    }

    private static void list(List<Value> values, Appendable out) throws IOException {
        out.append('[');
        for (int i = 0; i < values.size(); i++) {
            out.append(i == 0 ? "" : ",");
            value(values.get(i), out);
        }
        out.append(']');
    }

    private static void value(Value value, Appendable out) throws IOException {
        switch (value) {
            case Value.None _ -> out.append("null");
            case Value.Bool(boolean truth) -> out.append(truth ? "true" : "false");
            case Value.Whole whole -> out.append(whole.exact().toString());
            case Value.Real(double number) when Double.isFinite(number) -> JsonText.write(number, out);
            case Value.Text(String text) -> JsonText.write(text, out);
            case Numeric.Scalar(NdArray one) -> array(one, out);
            case Numeric.Array(NdArray array, _) -> array(array, out);
            case Container.Sequence sequence -> list(sequence.items(), out);
            case Container.Mapping mapping -> object(mapping, out);
            case Value.Reference reference -> JsonText.write(reference.key(), out);
            default -> JsonText.write(ValueText.repr(value, Integer.MAX_VALUE), out);
        }
    }

    private static void object(Container.Mapping mapping, Appendable out) throws IOException {
        out.append('{');
        for (int i = 0; i < mapping.size(); i++) {
            out.append(i == 0 ? "" : ",");
            JsonText.write(mapping.key(i) instanceof Value.Text(String name)
                    ? name
                    : ValueText.repr(mapping.key(i), Integer.MAX_VALUE), out);
            out.append(':');
            value(mapping.value(i), out);
        }
        out.append('}');
    }
}
