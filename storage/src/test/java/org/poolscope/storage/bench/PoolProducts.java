package org.poolscope.storage.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.DoubleStream;
import org.poolscope.model.product.Column;
import org.poolscope.model.product.NumericParameter;
import org.poolscope.model.product.Product;
import org.poolscope.model.product.StringParameter;
import org.poolscope.model.product.TableDataset;
import org.poolscope.model.value.Container.Sequence;
import org.poolscope.model.value.Container.Sequence.SequenceType;
import org.poolscope.model.value.Value;

/** The product that every figure is measured with, fdi's as well: a few parameters and a table of two columns. */
final class PoolProducts {
    /** What makes {@code product(i)} in Python; a query uses {@code extra} and {@code creator}. */
    static final String IN_PYTHON = """
            import os, sys, pdb, logging, time
            pdb.set_trace = lambda *a, **k: None
            os.environ['HOME'] = sys.argv[1]
            os.makedirs(sys.argv[1] + '/.config', exist_ok=True)
            said, sys.stdout = sys.stdout, open(os.devnull, 'w')
            logging.disable(logging.CRITICAL)
            from fdi.dataset.product import Product
            from fdi.dataset.numericparameter import NumericParameter
            from fdi.dataset.tabledataset import TableDataset
            from fdi.pal.productstorage import ProductStorage
            from fdi.pal.query import MetaQuery, AbstractQuery
            def product(i):
                p = Product(description='product %d' % i, creator='creator %d' % (i % 10), instrument='camera')
                p.meta['extra'] = NumericParameter(value=i, unit='s')
                p['table'] = TableDataset(data=[('a', [1.0, 2.0, 3.0], 'eV'), ('b', [4.0, 5.0, 6.0], 'Hz')])
                return p
            """;

    private PoolProducts() {}

    static List<Product> range(int from, int to) {
        List<Product> products = new ArrayList<>();
        for (int i = from; i < to; i++) {
            products.add(product(i));
        }
        return products;
    }

    static Product product(int i) {
        SequencedMap<String, Column> columns = new LinkedHashMap<>();
        columns.put("a", Column.of(reals(1, 2, 3), Optional.of("eV"), "a"));
        columns.put("b", Column.of(reals(4, 5, 6), Optional.of("Hz"), "b"));
        return Product.create("product " + i)
                .withParameter("creator", StringParameter.of("Generator of this product.", "creator " + i % 10))
                .withParameter("instrument", StringParameter.of("Instrument", "camera"))
                .withParameter("extra", NumericParameter.of("UNKNOWN", new Value.Int(i), "s"))
                .with("table", TableDataset.of(columns, "UNKNOWN"));
    }

    private static Sequence reals(double... values) {
        return new Sequence(SequenceType.LIST,
                DoubleStream.of(values).<Value>mapToObj(Value.Real::new).toList());
    }
}
