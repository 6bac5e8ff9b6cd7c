package org.poolscope.storage.pool.serve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.poolscope.model.product.ProductClass;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;
import org.poolscope.storage.pool.StoredPool;
import org.poolscope.storage.pool.index.PoolIndex;
import org.poolscope.storage.pool.index.ProductKey;

/** What fdi's server tells of one pool: its products and tags with their addresses. */
final class PoolInfo {
    private PoolInfo() {}

    static Answer of(StoredPool pool, String url) throws SourceException {
        PoolIndex index = pool.index();
        List<Object> types = new ArrayList<>();
        index.types().values().forEach(type -> {
            List<Object> products = new ArrayList<>();
            type.entries().forEach((number, entry) -> {
                products.add(number);
                products.add(Results.map("tags", Results.texts(entry.tags()), "url",
                        address(url, new ProductKey(type.name(), number))));
            });
            types.add(ProductClass.lastPart(type.name()));
            types.add(Results.map(texts(products)));
        });
        List<Object> tags = new ArrayList<>();
        index.tags().forEach((tag, keys) -> {
            tags.add(tag);
            tags.add(tagged(url, keys));
        });
        return Answer.ok(Results.map("DataTypes", Results.map(types.toArray()), "Tags", Results.map(tags.toArray())),
                "OK. " + index.size() + " data items recorded.");
    }

    /** Names of a JSON map are texts. */
    private static Object[] texts(List<Object> pairs) {
        return pairs.stream().map(each -> each instanceof Value ? each : each.toString()).toArray();
    }

    private static Value tagged(String url, List<ProductKey> keys) {
        Map<String, List<Object>> byType = new LinkedHashMap<>();
        for (ProductKey key : keys) {
            List<Object> of = byType.computeIfAbsent(ProductClass.lastPart(key.type()), _ -> new ArrayList<>());
            of.add(Integer.toString(of.size() / 2));
            of.add(address(url, key));
        }
        List<Object> pairs = new ArrayList<>();
        byType.forEach((type, products) -> {
            pairs.add(type);
            pairs.add(Results.map(products.toArray()));
        });
        return Results.map(pairs.toArray());
    }

    private static String address(String url, ProductKey key) {
        return url + "/" + key.type() + "/" + key.number();
    }
}
