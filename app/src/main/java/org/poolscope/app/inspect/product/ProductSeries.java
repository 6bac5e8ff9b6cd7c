package org.poolscope.app.inspect.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.poolscope.app.inspect.Series;
import org.poolscope.app.plot.engine.Samples;
import org.poolscope.model.product.ArrayDataset;
import org.poolscope.model.product.CompositeDataset;
import org.poolscope.model.product.Dataset;
import org.poolscope.model.product.Product;
import org.poolscope.model.product.TableDataset;

/**
 * A column or array of a product that is a run of numbers.
 *
 * @param dataset
 *            the dataset it lies in; names of datasets within datasets are joined by dots
 * @param name
 *            its name there
 * @param unit
 *            its unit, empty for none
 * @param samples
 *            the numbers
 */
record ProductSeries(String dataset, String name, String unit, Samples samples) {
    /** How far datasets within datasets are looked into. */
    static final int DEEPEST = 16;

    /** Every run of numbers of a product, in stored order. */
    static List<ProductSeries> of(Product product) {
        List<ProductSeries> found = new ArrayList<>();
        product.datasets().forEach((name, dataset) -> add(name, dataset, found, 0));
        return List.copyOf(found);
    }

    /** {@code energy}, or {@code Spectrum.energy} seen from another dataset. */
    String nameFrom(String other) {
        return dataset.equals(other) ? name : dataset.equals(name) ? name : dataset + "." + name;
    }

    /** What a dataset within another is called outside of it. */
    static String within(String dataset, String child) {
        return dataset + "." + child;
    }

    private static void add(String name, Dataset dataset, List<ProductSeries> found, int depth) {
        switch (dataset) {
            case TableDataset table -> {
                for (Map.Entry<String, ArrayDataset> column : table.columns().entrySet()) {
                    add(name, column.getKey(), column.getValue(), found);
                }
            }
            case ArrayDataset array -> add(name, name, array, found);
            case CompositeDataset composite when depth < DEEPEST -> composite.children()
                    .forEach((child, inner) -> add(within(name, child), inner, found, depth + 1));
            default -> {
                // Trees and unknown classes are no runs of numbers.
            }
        }
    }

    private static void add(String dataset, String name, ArrayDataset data, List<ProductSeries> found) {
        Series.of(data.data())
                .ifPresent(samples -> found.add(new ProductSeries(dataset, name, data.unit().orElse(""), samples)));
    }
}
