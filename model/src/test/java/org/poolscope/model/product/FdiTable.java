package org.poolscope.model.product;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.Fixtures;
import org.poolscope.model.value.JsonTree;

/** Tables of inputs and what fdi answered. */
@SuppressWarnings("unchecked")
final class FdiTable {
    private FdiTable() {}

    static @Nullable Object read(String name) throws IOException {
        return JsonTree.parse(Files.readString(Fixtures.named("fdi/" + name).getFirst()));
    }

    static List<Map<String, @Nullable Object>> rows(@Nullable Object table) {
        return (List<Map<String, @Nullable Object>>) java.util.Objects.requireNonNull(table);
    }

    static Map<String, @Nullable Object> map(@Nullable Object value) {
        return (Map<String, @Nullable Object>) java.util.Objects.requireNonNull(value);
    }
}
