package org.poolscope.app.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.product.ArrayDataset;
import org.poolscope.model.product.Column;
import org.poolscope.model.product.CompositeDataset;
import org.poolscope.model.product.MapContext;
import org.poolscope.model.product.NumericParameter;
import org.poolscope.model.product.Product;
import org.poolscope.model.product.ProductClasses;
import org.poolscope.model.product.ProductRef;
import org.poolscope.model.product.TableDataset;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Container.Sequence.SequenceType;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;
import org.poolscope.storage.pool.PoolManager;
import org.poolscope.storage.pool.ProductStorage;

/** A pool of three products and a context, as the commands meet it. */
final class SamplePool {
    static final String PRODUCT = "fdi.dataset.product.Product";

    private SamplePool() {}

    /** Writes the pool {@code lab} and returns its URL. */
    static String write(Path folder) throws SourceException {
        String url = "file://" + folder.resolve("lab");
        try (PoolManager manager = new PoolManager(ProductClasses.FDI, _ -> {})) {
            ProductStorage storage = new ProductStorage(manager, url);
            ProductRef first = storage.save(product(0).with("Spectrum", table()).with("Parts", parts()), "raw",
                    "night");
            storage.save(product(1), "raw");
            storage.save(product(12));
            MapContext context = MapContext.create("both");
            context.refs().put("a", first);
            storage.save(context);
        }
        return url;
    }

    private static Product product(int n) {
        return Product.create("run " + n).withParameter("extra", NumericParameter
                .of("a counter", new Value.Int(5000 + n), "s")
                .with("valid", list(list(list(whole(0), whole(5010)), text("early")))));
    }

    private static TableDataset table() {
        SequencedMap<String, Column> columns = new LinkedHashMap<>();
        columns.put("energy", Column.of(list(whole(1), new Value.Real(4.4)), Optional.of("eV"), "energy"));
        columns.put("line", Column.of(list(text("a"), text("=b")), Optional.empty(), "line"));
        return TableDataset.of(columns, "lines");
    }

    private static CompositeDataset parts() {
        SequencedMap<String, ArrayDataset> parts = new LinkedHashMap<>();
        double[] ramp = IntStream.range(0, 30).asDoubleStream().toArray();
        parts.put("ramp",
                ArrayDataset.of(new Numeric.Array(NdArray.ofDoubles(ramp), "array.array_d"), Optional.of("V"), "ramp"));
        return CompositeDataset.of(parts);
    }

    private static Value list(Value... items) {
        return new Container.Sequence(SequenceType.LIST, List.of(items));
    }

    private static Value whole(long number) {
        return new Value.Int(number);
    }

    private static Value text(String text) {
        return new Value.Text(text);
    }
}
