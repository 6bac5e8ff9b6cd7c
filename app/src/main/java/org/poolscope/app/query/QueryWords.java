package org.poolscope.app.query;

import java.util.List;
import java.util.stream.Collectors;
import org.poolscope.model.query.syntax.QueryError;
import org.poolscope.model.value.Value;
import org.poolscope.model.value.ValueText;

/** A query as a command of the shell and as lines of Python. */
final class QueryWords {
    private static final int LONGEST = 100_000;

    private QueryWords() {}

    /** A command that prints the same hits. */
    static String command(Ask ask, List<String> locations) {
        return "poolscope query " + locations.stream().map(QueryWords::shell).collect(Collectors.joining(" "))
                + " --type " + shell(ask.type()) + (ofProducts(ask) ? " --variable p" : "")
                + (ask.tag().isEmpty() ? "" : " --tag " + shell(ask.tag()))
                + " --where " + shell(ask.where());
    }

    /** Python that finds the same products with fdi. */
    static String python(Ask ask, List<String> locations) {
        String register = locations.stream().skip(1).map(url -> "; s.register(poolurl=" + quoted(url) + ")")
                .collect(Collectors.joining());
        String first = locations.isEmpty() ? "" : quoted(locations.getFirst());
        return "s = ProductStorage(poolurl=" + first + ")" + register + "; s.select("
                + (ofProducts(ask) ? "AbstractQuery(" + ask.type() + ", 'p', " : "MetaQuery(" + ask.type() + ", ")
                + quoted(ask.where()) + "))";
    }

    private static boolean ofProducts(Ask ask) {
        try {
            return ask.isOfProducts();
        } catch (QueryError _) {
            return false;
        }
    }

    private static String quoted(String text) {
        return ValueText.repr(new Value.Text(text), LONGEST);
    }

    private static String shell(String text) {
        return text.matches("[A-Za-z0-9_./:@%+=-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
