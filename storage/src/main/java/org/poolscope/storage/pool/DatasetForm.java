package org.poolscope.storage.pool;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.product.ArrayDataset;
import org.poolscope.model.product.CompositeDataset;
import org.poolscope.model.product.Dataset;
import org.poolscope.model.product.GenericDataset;
import org.poolscope.model.product.MediaWrapper;
import org.poolscope.model.product.TableDataset;
import org.poolscope.model.product.TypeCode;
import org.poolscope.model.product.UnknownDataset;
import org.poolscope.model.product.UnstructuredDataset;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

/** A dataset as {@code dump} prints it. */
final class DatasetForm {
    private DatasetForm() {}

    static Map<String, @Nullable Object> of(Dataset dataset) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("class", dataset.className());
        switch (dataset) {
            case ArrayDataset array -> array(array, form);
            case TableDataset table -> table(table, form);
            case CompositeDataset composite -> {
                Map<String, @Nullable Object> children = new LinkedHashMap<>();
                composite.children().forEach((name, child) -> children.put(name, of(child)));
                form.put("children", children);
                form.put("meta", ProductForm.values(composite.meta().parameters()));
            }
            case UnstructuredDataset document -> {
                form.put("doctype", document.docType().orElse(null));
                form.put("data", PlainValue.of(document.data()));
            }
            case GenericDataset generic -> {
                form.put("description", generic.description());
                form.put("data", PlainValue.of(generic.data()));
            }
            case UnknownDataset unknown -> form.put("members", PlainValue.of(unknown.members().map()));
        }
        return form;
    }

    private static void array(ArrayDataset array, Map<String, @Nullable Object> form) {
        form.put("python_data_type", pythonType(array.data()));
        form.put("shape", array.data() instanceof Value.None ? null : array.shape());
        form.put("unit", array.unit().orElse(null));
        form.put("description", array.description());
        switch (array.data()) {
            case Value.Bytes bytes -> form.put("hex", PlainValue.hex(bytes));
            case Numeric.Array typed -> {
                form.put("typecode", TypeCode.letter(typed.className()));
                form.put("data", PlainValue.elements(typed));
            }
            default -> form.put("data", PlainValue.of(array.data()));
        }
        if (array instanceof MediaWrapper media) {
            form.put("type", media.mediaType());
        }
    }

    private static void table(TableDataset table, Map<String, @Nullable Object> form) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        table.columns().forEach((name, column) -> {
            Map<String, @Nullable Object> parts = new LinkedHashMap<>();
            parts.put("unit", column.unit().orElse(null));
            parts.put("data", PlainValue.of(column.data()));
            columns.put(name, parts);
        });
        form.put("columns", columns);
        form.put("description", table.description());
    }

    private static String pythonType(Value data) {
        return switch (data) {
            case Value.None _ -> "NoneType";
            case Value.Bool _ -> "bool";
            case Value.Whole _ -> "int";
            case Value.Real _ -> "float";
            case Value.Text _ -> "str";
            case Value.Bytes bytes -> bytes.type() == Value.Bytes.ByteType.BYTEARRAY ? "bytearray" : "bytes";
            case Container.Sequence list -> list.type() == Container.Sequence.SequenceType.SET ? "set" : "list";
            case Container.Mapping _ -> "dict";
            case Container.Instance object -> object.className();
            case Numeric.Array _ -> "array";
            default -> "object";
        };
    }
}
