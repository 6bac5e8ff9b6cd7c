package org.poolscope.model.value;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.TypeString;

/** The tagged form of an element type: its numpy type string and size, fields with offsets, or base and shape. */
final class DTypeForm {
    private DTypeForm() {}

    static Map<String, Object> of(DType dtype) {
        Map<String, Object> form = new LinkedHashMap<>();
        if (dtype instanceof DType.SubArray(DType base, List<Integer> shape)) {
            form.put("itemsize", dtype.itemSize());
            form.put("sub", of(base));
            form.put("shape", shape);
            return form;
        }
        form.put("str", dtype.str());
        form.put("itemsize", dtype.itemSize());
        if (dtype instanceof DType.Struct(_, List<DType.Field> fields, boolean aligned)) {
            form.put("fields", fields.stream().map(DTypeForm::field).toList());
            form.put("aligned", aligned);
        }
        return form;
    }

    static DType read(@Nullable Object form) {
        TaggedNode node = TaggedNode.of(form);
        int size = node.integer("itemsize");
        if (node.has("sub")) {
            return new DType.SubArray(read(node.get("sub")),
                    node.list("shape").stream().map(n -> TaggedNode.integer(n).intValueExact()).toList());
        }
        if (node.has("fields")) {
            List<DType.Field> fields = new ArrayList<>();
            for (Object each : node.list("fields")) {
                TaggedNode field = TaggedNode.of(each);
                String title = field.has("title") ? field.text("title") : null;
                fields.add(new DType.Field(field.text("name"), field.integer("offset"), read(field.get("dtype")),
                        title));
            }
            return new DType.Struct(size, fields, Boolean.TRUE.equals(node.get("aligned")));
        }
        String name = node.text("str");
        if (name.startsWith("|O")) {
            return name.length() > 2
                    ? DType.oldObject(size)
                    : new DType.Plain(Kind.OBJECT, size,
                            ByteOrder.LITTLE_ENDIAN);
        }
        return TypeString.parse(name);
    }

    private static Map<String, Object> field(DType.Field field) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("name", field.name());
        form.put("offset", field.offset());
        form.put("dtype", of(field.type()));
        if (field.title() != null) {
            form.put("title", field.title());
        }
        return form;
    }
}
