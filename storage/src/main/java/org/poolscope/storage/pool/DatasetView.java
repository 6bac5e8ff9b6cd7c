package org.poolscope.storage.pool;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.poolscope.model.array.Slice;
import org.poolscope.model.product.ArrayDataset;
import org.poolscope.model.product.CompositeDataset;
import org.poolscope.model.product.Dataset;
import org.poolscope.model.product.GenericDataset;
import org.poolscope.model.product.MediaWrapper;
import org.poolscope.model.product.TableDataset;
import org.poolscope.model.product.UnknownDataset;
import org.poolscope.model.product.UnstructuredDataset;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;
import org.poolscope.model.value.ValueSlice;

/** A dataset as a place within a pool: its icon, what is cheap to tell, what lies below, its value. */
final class DatasetView {
    private DatasetView() {}

    static String kind(Dataset dataset) {
        return switch (dataset) {
            case MediaWrapper _ -> "image";
            case ArrayDataset _ -> "array";
            case TableDataset _ -> "table";
            case CompositeDataset _,UnstructuredDataset _,GenericDataset _ -> "dataset";
            case UnknownDataset _ -> "object";
        };
    }

    static Map<String, Object> detail(Dataset dataset) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("type", dataset.className());
        switch (dataset) {
            case ArrayDataset array -> {
                if (array.data() instanceof Numeric.Array typed) {
                    told.put("dtype", typed.data().dtype().str());
                    told.put("shape", List.of(typed.data().size()));
                } else {
                    told.put("shape", array.shape());
                }
                array.unit().filter(unit -> !unit.isEmpty()).ifPresent(unit -> told.put("unit", unit));
            }
            case TableDataset table -> {
                told.put("columns", table.columns().size());
                told.put("length", table.rowCount());
            }
            default -> {
            }
        }
        return told;
    }

    static Map<String, Dataset> children(Dataset dataset) {
        return switch (dataset) {
            case TableDataset table -> new LinkedHashMap<>(table.columns());
            case CompositeDataset composite -> composite.children();
            default -> Map.of();
        };
    }

    static Value value(Dataset dataset) {
        return switch (dataset) {
            case ArrayDataset array -> array.data();
            case TableDataset table -> rows(table, List.of());
            case UnstructuredDataset document -> document.data();
            case GenericDataset generic -> generic.data();
            case CompositeDataset composite -> composite.stored();
            case UnknownDataset unknown -> unknown.stored();
        };
    }

    /** Columns by name, cut to {@code slices} along their rows. */
    static Value rows(TableDataset table, List<Slice> slices) {
        List<Value> pairs = new ArrayList<>();
        table.columns().forEach((name, column) -> {
            pairs.add(new Value.Text(name));
            pairs.add(ValueSlice.of(column.data(), slices));
        });
        return new Container.Mapping(Container.Mapping.MappingType.DICT, pairs, null);
    }
}
