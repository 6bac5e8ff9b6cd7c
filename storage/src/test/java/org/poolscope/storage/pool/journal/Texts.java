package org.poolscope.storage.pool.journal;

import static org.poolscope.storage.pool.journal.Held.in;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.pool.index.ProductKey;

/** Small products as fdi writes them, and what a pool holds as text. */
final class Texts {
    static final String PRODUCT = "fdi.dataset.product.Product";
    static final String CONTEXT = "fdi.pal.context.MapContext";
    /** Nothing is done later: the index lags until somebody asks. */
    static final Executor NEVER = _ -> {};

    private static final String VALUE = "\"value\": \"";

    private Texts() {}

    static NewProduct product(String described, String... tags) {
        return new NewProduct(PRODUCT, text(described), List.of(tags));
    }

    static byte[] text(String described) {
        return """
                {"_ATTR_meta": {"description": {"description": "UNKNOWN", "default": "UNKNOWN", "value": "%s",\
                 "valid": null, "typecode": "B", "_STID": "StringParameter"},\
                 "_ATTR_listeners": {"_STID": "ListenerSet"}, "_STID": "MetaData"},\
                 "_ATTR_history": null, "_STID": "Product"}""".formatted(described)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** What a text was made from. */
    static String described(byte[] text) {
        String json = new String(text, StandardCharsets.US_ASCII);
        int from = json.indexOf(VALUE) + VALUE.length();
        return json.substring(from, json.indexOf('"', from));
    }

    static ProductKey key(long number) {
        return new ProductKey(PRODUCT, number);
    }

    /** Every product with its text and tags, and every tag with what carries it. */
    static List<String> contents(PoolWriter pool) throws SourceException {
        List<String> lines = new ArrayList<>();
        for (String type : in(pool).types()) {
            for (ProductKey key : in(pool).products(type)) {
                lines.add(key + " " + in(pool).tags(key) + " "
                        + new String(in(pool).text(key), StandardCharsets.US_ASCII));
            }
        }
        for (String tag : in(pool).tags()) {
            lines.add(tag + " " + in(pool).tagged(tag));
        }
        return lines;
    }

    static List<String> contents(Path folder) throws SourceException {
        try (PoolWriter pool = PoolWriter.open(folder, NEVER)) {
            return contents(pool);
        }
    }

    static List<String> names(List<Path> files) {
        return files.stream().map(file -> String.valueOf(file.getFileName())).toList();
    }

    static Stream<String> visible(List<Path> files) {
        return names(files).stream().filter(name -> !name.startsWith("."));
    }
}
