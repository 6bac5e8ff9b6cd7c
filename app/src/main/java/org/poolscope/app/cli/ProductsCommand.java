package org.poolscope.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.pool.PooledSource;
import org.poolscope.model.product.Urn;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.JsonText;
import org.poolscope.storage.pool.PoolSource;
import org.poolscope.storage.pool.index.PoolFolder;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code products}: the products of a pool and their tags, listed and changed. */
@CommandLine.Command(name = "products", description = "Lists and changes the products of a pool and their tags.", footer = {
        "", "OP is one of:", "  save FILE.json...   saves products and prints their URNs; all or none",
        "  load URN            prints a product as fdi's JSON", "  remove URN...       removes products (needs --yes)",
        "  tag URN TAG         gives a tag", "  untag URN TAG       takes a tag away",
        "  tags [URN]          all tags, or those of a product",
        "  urns                all products, or those of --tag and --type", "", "Examples:",
        "  poolscope products mypool save a.json b.json --tag night",
        "  poolscope products mypool urns --tag night --type Product"})
final class ProductsCommand extends DataCommand {
    @Parameters(index = "0", paramLabel = "LOCATION", description = "The pool; save makes it if there is none.")
    private String place = "";

    @Parameters(index = "1", paramLabel = "OP", description = "What to do, see below.")
    private String op = "";

    @Parameters(index = "2..*", arity = "0..*", paramLabel = "ARG", description = "What it needs to know.")
    private List<String> args = new ArrayList<>();

    @Option(names = "--tag", paramLabel = "TAG", description = "A tag to save with (may be given again), or to list.")
    private List<String> tags = new ArrayList<>();

    @Option(names = "--type", paramLabel = "T", description = "List this class and its subclasses only.")
    private @Nullable String type;

    @Option(names = "--yes", description = "Remove without asking back.")
    private boolean yes;

    @Option(names = "--json", description = "One JSON document: {\"urns\": [...]} or {\"tags\": [...]}.")
    private boolean json;

    @Override
    public Integer call() throws SourceException, IOException {
        ProductsOperation wanted = operation();
        Location location = location(place);
        if (!location.path().parts().isEmpty()) {
            throw misuse("LOCATION is a pool as a whole");
        }
        return wanted.isWriting() ? change(wanted, location) : look(wanted, location);
    }

    private int look(ProductsOperation wanted, Location location) throws SourceException, IOException {
        try (PooledSource source = pool(location)) {
            PoolListing listing = new PoolListing(source.pool());
            return switch (wanted) {
                case TAGS -> args.isEmpty()
                        ? print("tags", listing.tags(), "Nothing is tagged here.")
                        : print("tags", listing.tags(urns(args).getFirst()), "The product has no tags.");
                case URNS -> print("urns", listing.urns(tags, Optional.ofNullable(type)), "No product fits.");
                default -> {
                    out().println(listing.text(urns(args).getFirst()));
                    yield ExitCode.DONE;
                }
            };
        }
    }

    private int change(ProductsOperation wanted, Location location) throws SourceException, IOException {
        List<Urn> urns = switch (wanted) {
            case SAVE -> List.of();
            case REMOVE -> urns(args);
            default -> urns(args.subList(0, 1));
        };
        if (wanted == ProductsOperation.REMOVE && !yes) {
            throw misuse("this removes %d product%s for good; add --yes if you mean it".formatted(urns.size(),
                    urns.size() == 1 ? "" : "s"));
        }
        try (PoolChange pool = changed(wanted, location)) {
            int code = change(pool, wanted, urns);
            pool.notes().forEach(this::say);
            return code;
        }
    }

    private int change(PoolChange pool, ProductsOperation wanted, List<Urn> urns) throws SourceException, IOException {
        switch (wanted) {
            case SAVE -> print("urns", pool.save(args, tags).stream().map(Urn::toString).toList(), "");
            case REMOVE -> pool.remove(urns);
            case TAG -> pool.tag(urns.getFirst(), args.get(1));
            case UNTAG -> {
                if (!pool.untag(urns.getFirst(), args.get(1))) {
                    say("the product does not have this tag.");
                    return ExitCode.FOUND_NOTHING;
                }
            }
            default -> throw new IllegalStateException(wanted.word());
        }
        return ExitCode.DONE;
    }

    private PoolChange changed(ProductsOperation wanted, Location location) throws SourceException {
        if (location.file().isPresent()) {
            return new PoolChange(folder(wanted, location));
        }
        Source source = open(location, OpenOptions.WRITABLE);
        if (source instanceof PoolSource pool) {
            return new PoolChange(pool.pool());
        }
        source.close();
        throw new SourceException.Unsupported("This is no product pool.", Location.withoutPassword(place),
                "Give the folder or URL of one.");
    }

    /** The folder of the pool; nothing but save makes one, and none is made among other files. */
    private Path folder(ProductsOperation wanted, Location location) throws SourceException {
        Path folder = location.file().orElseThrow(() -> new SourceException.Unsupported(
                "This is no folder.", place, "Name a folder or a file:// URL."));
        if (wanted == ProductsOperation.SAVE && !Files.exists(folder)) {
            return folder;
        }
        if (!PoolFolder.of(folder).isPool()) {
            throw new SourceException.Denied("The folder holds other things and no pool.", place,
                    "Name a folder that is a pool, is empty, or is not there yet.");
        }
        return folder;
    }

    private PooledSource pool(Location location) throws SourceException {
        Source source = open(location);
        if (source instanceof PooledSource pool) {
            return pool;
        }
        source.close();
        throw new SourceException.Unsupported("This is no product pool.", place, "Give the folder or URL of one.");
    }

    /** Prints what was found; {@code none} is said where that is nothing. */
    private int print(String name, List<String> lines, String none) throws IOException {
        if (json) {
            JsonText.write(Map.of(name, lines), out());
            out().append('\n');
        } else {
            lines.forEach(line -> out().println(Terminal.plain(line)));
        }
        if (lines.isEmpty()) {
            say(none);
        }
        return lines.isEmpty() ? ExitCode.FOUND_NOTHING : ExitCode.DONE;
    }

    private List<Urn> urns(List<String> texts) {
        try {
            return texts.stream().map(Urn::parse).toList();
        } catch (IllegalArgumentException e) {
            throw misuse(String.valueOf(e.getMessage()), e);
        }
    }

    private ProductsOperation operation() {
        ProductsOperation wanted = ProductsOperation.named(op)
                .orElseThrow(() -> misuse("'" + op + "' is nothing to do with products; there are "
                        + ProductsOperation.names()));
        if (!wanted.takes(args.size())) {
            throw misuse(wanted.word() + " takes " + wanted.needs() + " after it");
        }
        return wanted;
    }
}
