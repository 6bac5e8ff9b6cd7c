package org.poolscope.app.browse.products;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.poolscope.model.product.Column;
import org.poolscope.model.product.MapContext;
import org.poolscope.model.product.NumericParameter;
import org.poolscope.model.product.Parameter;
import org.poolscope.model.product.Product;
import org.poolscope.model.product.ProductClasses;
import org.poolscope.model.product.ProductRef;
import org.poolscope.model.product.ProductResolver;
import org.poolscope.model.product.StringParameter;
import org.poolscope.model.product.TableDataset;
import org.poolscope.model.product.Urn;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;
import org.poolscope.storage.pool.LocalPool;

/** A pool for tests: six products, tags on some, one value that is not valid, and contexts that lead in a circle. */
final class PoolInFolder {
    static final String NAME = "six";
    private static final String PRODUCT = "fdi.dataset.product.Product";

    private PoolInFolder() {}

    /** Writes it into a folder and returns its place. */
    static Path make(Path parent) throws SourceException {
        return make(parent, NAME);
    }

    /** The same under another name; its contexts still refer to the first. */
    static Path make(Path parent, String name) throws SourceException {
        Path folder = parent.resolve(name);
        try (LocalPool pool = LocalPool.open(name, folder, ProductClasses.FDI, ProductResolver.NONE, _ -> {})) {
            for (int i = 0; i < 6; i++) {
                pool.save(List.of(product(i)), i % 2 == 0 ? List.of("even") : List.of());
            }
            MapContext first = MapContext.create("leads to the second");
            first.refs().put("spectrum", new ProductRef(urn(1), ProductResolver.NONE));
            first.refs().put("next", new ProductRef(context(1), ProductResolver.NONE));
            MapContext second = MapContext.create("leads back");
            second.refs().put("back", new ProductRef(context(0), ProductResolver.NONE));
            second.refs().put("far", new ProductRef(Urn.parse("urn:elsewhere:" + PRODUCT + ":0"),
                    ProductResolver.NONE));
            pool.save(List.of(first, second), List.of());
        }
        return folder;
    }

    static Urn urn(long number) {
        return new Urn(NAME, PRODUCT, number);
    }

    private static Urn context(long number) {
        return new Urn(NAME, "fdi.pal.context.MapContext", number);
    }

    private static Product product(int number) {
        SequencedMap<String, Column> columns = new LinkedHashMap<>();
        columns.put("energy", Column.of(list(new Value.Real(1), new Value.Real(2), new Value.Real(number)),
                Optional.of("eV"), "energy"));
        columns.put("freq", Column.of(list(new Value.Real(5), new Value.Real(6), new Value.Real(7)),
                Optional.of("Hz"), "frequency"));
        Parameter level = StringParameter.of("level", new Value.Text("ALL"), number < 3 ? "L1" : "L2");
        Parameter extra = NumericParameter.of("how many", new Value.Int(40L * number), "count").with("valid",
                list(list(list(new Value.Int(0), new Value.Int(100)), new Value.Text("ok"))));
        return Product.create("number " + number).withParameter("level", level).withParameter("extra", extra)
                .with("Spectrum", TableDataset.of(columns, "of something"));
    }

    private static Container.Sequence list(Value... items) {
        return new Container.Sequence(Container.Sequence.SequenceType.LIST, List.of(items));
    }
}
