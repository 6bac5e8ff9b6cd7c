package org.poolscope.storage.file;

import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.TypeString;

/**
 * The {@code descr} of a {@code .npy} header (numpy, {@code numpy.lib.format}): a type string, or a list of fields where
 * gaps are nameless raw bytes. What does not fit ends with an {@link IllegalArgumentException} that says why.
 */
final class NpyDescr {
    private NpyDescr() {}

    static DType parse(Literal descr) {
        return switch (descr) {
            case Literal.Text(String type) -> TypeString.parse(type);
            case Literal.Items(List<Literal> fields) -> struct(fields);
            default -> throw new IllegalArgumentException("the type is neither a text nor a list of fields");
        };
    }

    private static DType struct(List<Literal> parts) {
        List<DType.Field> fields = new ArrayList<>();
        int offset = 0;
        for (Literal part : parts) {
            if (!(part instanceof Literal.Items(List<Literal> words)) || words.size() < 2 || words.size() > 3) {
                throw new IllegalArgumentException("a field is not a name, a type and perhaps a shape");
            }
            DType type = words.size() == 3 ? subArray(parse(words.get(1)), words.get(2)) : parse(words.get(1));
            boolean gap = words.get(0) instanceof Literal.Text(String name) && name.isEmpty()
                    && type.kind() == Kind.RAW;
            if (!gap) {
                fields.add(field(words.get(0), offset, type));
            }
            offset = sum(offset, type.itemSize());
        }
        return new DType.Struct(offset, fields, false);
    }

    private static DType.Field field(Literal name, int offset, DType type) {
        if (name instanceof Literal.Text(String plain)) {
            return new DType.Field(plain, offset, type, null);
        }
        if (name instanceof Literal.Items(List<Literal> both) && both.size() == 2
                && both.get(0) instanceof Literal.Text(String title)
                && both.get(1) instanceof Literal.Text(String plain)) {
            return new DType.Field(plain, offset, type, title);
        }
        throw new IllegalArgumentException("a field has no name");
    }

    private static DType subArray(DType base, Literal shape) {
        List<Integer> axes = new ArrayList<>();
        List<Literal> given = shape instanceof Literal.Items(List<Literal> several) ? several : List.of(shape);
        long bytes = base.itemSize();
        for (Literal axis : given) {
            if (!(axis instanceof Literal.Whole(long length)) || length < 0 || length > Integer.MAX_VALUE
                    || (bytes = bytes * Math.max(length, 1)) > Integer.MAX_VALUE) {
                throw new IllegalArgumentException("the shape of a field is impossible");
            }
            axes.add((int) length);
        }
        return new DType.SubArray(base, axes);
    }

    private static int sum(int offset, int size) {
        try {
            return Math.addExact(offset, size);
        } catch (ArithmeticException _) {
            throw new IllegalArgumentException("an element would have more than 2^31 bytes");
        }
    }

    /** The text that numpy reads back as the same type. */
    static String text(DType type) {
        return switch (type) {
            case DType.Plain _,DType.Temporal _ -> quoted(type.str());
            case DType.Struct struct -> fields(struct);
            case DType.SubArray _ ->
                throw new IllegalArgumentException("a block of elements is no type of its own");
        };
    }

    private static String fields(DType.Struct struct) {
        List<String> parts = new ArrayList<>();
        int end = 0;
        for (DType.Field field : struct.fields()) {
            if (field.offset() < end) {
                throw new IllegalArgumentException("its fields overlap or are not in order");
            }
            addGap(parts, field.offset() - end);
            String name = field.title() == null
                    ? quoted(field.name())
                    : "(" + quoted(field.title()) + ", " + quoted(field.name()) + ")";
            parts.add("(" + name + ", " + member(field.type()) + ")");
            end = field.offset() + field.type().itemSize();
        }
        addGap(parts, struct.itemSize() - end);
        return "[" + String.join(", ", parts) + "]";
    }

    private static void addGap(List<String> parts, int bytes) {
        if (bytes > 0) {
            parts.add("('', '|V" + bytes + "')");
        }
    }

    private static String member(DType type) {
        if (type instanceof DType.SubArray(DType base, List<Integer> shape)) {
            List<String> axes = shape.stream().map(String::valueOf).toList();
            return text(base) + ", (" + String.join(", ", axes) + (axes.size() == 1 ? ",)" : ")");
        }
        return text(type);
    }

    private static String quoted(String plain) {
        StringBuilder text = new StringBuilder("'");
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == '\'' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ') {
                text.append("\\x%02x".formatted((int) c));
            } else {
                text.append(c);
            }
        }
        return text.append('\'').toString();
    }
}
