package org.poolscope.app.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.pool.PooledSource;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code query}: which products of some pools fit a condition. */
@CommandLine.Command(name = "query", description = "Finds the products that fit a condition, a Python expression over "
        + "m, the metadata, or over a whole product. The locations are searched as one storage, in that order.", footer = {
                "", "Examples:", "  poolscope query mypool --type Product --where 'm[\"extra\"] > 5000'",
                "  poolscope query mypool --tag night --where '\"night\" in tags'",
                "  poolscope query mypool --variable p --where 'len(p.refs) == 0' --json",
                "  poolscope query mypool other --where - < queries.jsonl", "",
                "With --where - every line of the input is a query, a JSON object",
                "{\"pool\", \"type\", \"where\", \"variable\", \"tag\"}, and is answered by one line:",
                "{\"urns\": [...]} or {\"error\", \"message\"}."})
final class QueryCommand extends DataCommand {
    private static final String LINES = "-";

    @Parameters(arity = "1..*", paramLabel = "LOCATION", description = "Pools: folders or URLs.")
    private List<String> places = new ArrayList<>();

    @Option(names = "--type", paramLabel = "T", defaultValue = "BaseProduct", description = "The class, subclasses included. Default: BaseProduct, which is all.")
    private String type = "";

    @Option(names = "--where", paramLabel = "EXPR", defaultValue = "True", description = "The condition. Default: True.")
    private String where = "";

    @Option(names = "--variable", paramLabel = "NAME", defaultValue = "m", description = "m for metadata (default), any other name for the product.")
    private String variable = "";

    @Option(names = "--tag", paramLabel = "TAG", description = "Only products with this tag.")
    private @Nullable String tag;

    @Option(names = "--json", description = "One JSON document: {\"urns\": [...]} or {\"error\", \"message\"}.")
    private boolean json;

    @Override
    public Integer call() throws SourceException, IOException {
        QueryRequest request = new QueryRequest(List.of(), type, where, variable, Optional.ofNullable(tag));
        try (QueryPools pools = new QueryPools()) {
            for (String place : places) {
                add(place, pools);
            }
            pools.warnings().forEach(this::say);
            if (where.equals(LINES)) {
                boolean whole = new QueryLines(pools, request, out()).answer(whole().input(), cancel());
                return whole ? ExitCode.DONE : ExitCode.FOUND_NOTHING;
            }
            QueryAnswer answer = pools.ask(request, !json, cancel());
            int code = tell(answer);
            if (answer.looked() == 0 && answer.error().isEmpty()) {
                say(pools.without(type));
            }
            return code;
        }
    }

    private int tell(QueryAnswer answer) throws IOException {
        if (json) {
            answer.print(out());
        } else if (answer.error().isEmpty()) {
            HitsPrint.print(answer.hits(), out());
        }
        HitsPrint.words(answer, variable).forEach(this::say);
        return answer.isWhole() && !answer.hits().isEmpty() ? ExitCode.DONE : ExitCode.FOUND_NOTHING;
    }

    private void add(String place, QueryPools pools) throws SourceException {
        Location location = location(place);
        if (!location.path().parts().isEmpty()) {
            throw notAPool(place);
        }
        if (location.file().isPresent()) {
            pools.add(location.file().get());
            return;
        }
        Source source = open(location);
        if (!(source instanceof PooledSource pool)) {
            source.close();
            throw notAPool(place);
        }
        pools.add(pool);
    }

    private static SourceException notAPool(String place) {
        return new SourceException.Unsupported("Only a product pool as a whole can be asked.",
                Location.withoutPassword(place), "Give the folder or the URL of a pool.");
    }
}
