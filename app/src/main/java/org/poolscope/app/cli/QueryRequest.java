package org.poolscope.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.query.Condition;
import org.poolscope.model.query.MetaQuery;
import org.poolscope.model.query.PoolQuery;
import org.poolscope.model.query.ProductQuery;
import org.poolscope.model.query.syntax.QueryError;

/**
 * A query as it was written, not yet read.
 *
 * @param pools    names of the pools in the order they are searched, none for all
 * @param type     class asked for
 * @param where    the condition
 * @param variable what stands for metadata ({@code m}) or, any other name, for the product
 * @param tag      the tag that hits must have, empty for any
 */
record QueryRequest(List<String> pools, String type, String where, String variable, Optional<String> tag) {
    private static final String METADATA = "m";

    QueryRequest {
        pools = List.copyOf(pools);
    }

    /**
     * A line of several queries; what it leaves out is as in {@code usual}.
     *
     * @throws IllegalArgumentException if it is no query, with the reason
     */
    static QueryRequest of(@Nullable Object line, QueryRequest usual) {
        if (!(line instanceof Map<?, ?> members)) {
            throw new IllegalArgumentException("a query is a JSON object with \"where\"");
        }
        return new QueryRequest(pools(members.get("pool"), usual), text(members, "type", usual.type()),
                text(members, "where", ""), text(members, "variable", usual.variable()),
                members.get("tag") == null ? usual.tag() : Optional.of(text(members, "tag", "")));
    }

    private static List<String> pools(@Nullable Object pool, QueryRequest usual) {
        return switch (pool) {
            case null -> usual.pools();
            case String name -> List.of(name);
            case List<?> names when names.stream().allMatch(String.class::isInstance) -> {
                List<String> texts = new ArrayList<>();
                names.forEach(name -> texts.add((String) name));
                yield texts;
            }
            default -> throw new IllegalArgumentException("\"pool\" is a name or a list of names");
        };
    }

    private static String text(Map<?, ?> members, String name, String usual) {
        return switch (members.get(name)) {
            case null -> usual;
            case String text -> text;
            default -> throw new IllegalArgumentException("\"" + name + "\" is a text");
        };
    }

    /** The query that was meant. */
    PoolQuery query() throws QueryError {
        return variable.equals(METADATA)
                ? new MetaQuery(type, Condition.parse(where), variable, tag)
                : new ProductQuery(type, Condition.parse(where), variable, tag);
    }
}
