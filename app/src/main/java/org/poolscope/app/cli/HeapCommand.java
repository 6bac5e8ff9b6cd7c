package org.poolscope.app.cli;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.JsonText;
import org.poolscope.model.value.TaggedForm;
import org.poolscope.model.value.Value;
import org.poolscope.storage.heap.HeapSource;
import org.poolscope.storage.heap.ObjectStore;
import org.poolscope.storage.heap.StoreEditor;
import org.poolscope.storage.heap.StoreOptions;
import org.poolscope.storage.heap.StoreStatistics;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** {@code heap}: an object store, looked at, changed and checked. */
@CommandLine.Command(name = "heap", description = "Looks at, changes and checks an object store; each change is one transaction.", footer = {
        "", "OP is one of:", "  get PATH            prints a value", "  set PATH JSON       stores one",
        "  delete PATH         removes one", "  incr PATH [N]       adds 1, or N, and prints the new number",
        "  append PATH JSON    adds an item to a list", "  verify              checks every page and reference",
        "  salvage NEWFILE     saves what can be read of a damaged store",
        "  compact             writes the store anew without gaps", "  stats               tells what takes the room",
        "", "Example:  poolscope heap visits.heap incr x"})
final class HeapCommand extends DataCommand {
    @Parameters(index = "0", paramLabel = "FILE", description = "The store; set, incr and append make it if there is none.")
    private String name = "";

    @Parameters(index = "1", paramLabel = "OP", description = "What to do, see below.")
    private String op = "";

    @Parameters(index = "2..*", arity = "0..*", paramLabel = "ARG", description = "What it needs to know; put -- before a negative number.")
    private List<String> args = new ArrayList<>();

    @Option(names = "--json", description = "One JSON document, also of what was changed; a value in its tagged form.")
    private boolean json;

    @Override
    public Integer call() throws SourceException, IOException {
        HeapOperation wanted = operation();
        Location location = location(name);
        Path file = location.file().orElseThrow(() -> misuse("FILE is the name of a file"));
        if (!location.path().parts().isEmpty()) {
            throw misuse("FILE is the store as a whole; the path comes after the operation");
        }
        if (!wanted.isMaking() && Files.notExists(file)) {
            throw new SourceException.NotFound("There is no such store.", name,
                    "Check the name; set, incr and append make one.");
        }
        return switch (wanted) {
            case GET -> get(location);
            case SALVAGE -> salvage(file, Path.of(args.getFirst()));
            default -> work(wanted, file);
        };
    }

    private int get(Location location) throws SourceException, IOException {
        try (Source source = open(location)) {
            if (!(source instanceof HeapSource)) {
                throw new SourceException.Unsupported("This is no object store.", name, "Use show for other data.");
            }
            Value value = source.read(path(), List.of(), cancel(), Progress.IGNORED);
            if (json) {
                tagged(value);
            } else {
                new ValuePrint(out(), false).print(value);
            }
        }
        return ExitCode.DONE;
    }

    private int work(HeapOperation wanted, Path file) throws SourceException, IOException {
        @Nullable
        Object given = wanted == HeapOperation.SET || wanted == HeapOperation.APPEND ? given() : null;
        long by = wanted == HeapOperation.INCR && args.size() == 2 ? number(args.get(1)) : 1;
        try (ObjectStore store = ObjectStore.open(file,
                wanted.isWriting() ? StoreOptions.DURABLE : StoreOptions.READING)) {
            store.notes().forEach(this::say);
            StoreEditor editor = new StoreEditor(store);
            switch (wanted) {
                case SET -> {
                    editor.set(path(), given);
                    tell(Map.of("set", path().toString()));
                }
                case DELETE -> {
                    editor.delete(path());
                    tell(Map.of("deleted", path().toString()));
                }
                case INCR -> counted(editor.increment(path(), by));
                case APPEND -> tell(Map.of("length", (long) editor.append(path(), given)));
                case COMPACT -> compact(store);
                case STATS -> statistics(store.statistics());
                default -> {
                    return verify(store);
                }
            }
        }
        return ExitCode.DONE;
    }

    private int verify(ObjectStore store) throws SourceException, IOException {
        List<String> faults = store.verify();
        tell(Map.of("faults", faults));
        if (!json) {
            faults.forEach(fault -> out().println(Terminal.plain(fault)));
            say(faults.isEmpty()
                    ? "every page, piece and reference is sound."
                    : faults.size() + (faults.size() == 1 ? " fault" : " faults")
                            + " found; salvage saves what is left.");
        }
        return faults.isEmpty() ? ExitCode.DONE : ExitCode.FOUND_NOTHING;
    }

    private int salvage(Path damaged, Path fresh) throws SourceException, IOException {
        List<String> lost = ObjectStore.salvage(damaged, fresh);
        tell(Map.of("lost", lost));
        if (!json) {
            lost.forEach(loss -> out().println(Terminal.plain(loss)));
            say(lost.isEmpty() ? "everything was saved to " + fresh + "." : "the rest was saved to " + fresh + ".");
        }
        return lost.isEmpty() ? ExitCode.DONE : ExitCode.FOUND_NOTHING;
    }

    private void compact(ObjectStore store) throws SourceException, IOException {
        long before = store.statistics().bytes();
        store.compact();
        long after = store.statistics().bytes();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("bytes_before", before);
        told.put("bytes_after", after);
        tell(told);
        if (!json) {
            say("%d bytes are %d now.".formatted(before, after));
        }
    }

    private void statistics(StoreStatistics found) throws IOException {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("bytes", found.bytes());
        told.put("pages", found.pages());
        told.put("page_kinds", found.kinds());
        told.put("objects", found.objects());
        told.put("bytes_in_pieces", found.inPieces());
        told.put("free_in_pieces", found.roomInPieces());
        told.put("fragmentation", found.fragmentation());
        tell(told);
        if (!json) {
            told.forEach((what, figure) -> out().println(what.replace('_', ' ') + ": " + figure));
        }
    }

    /** The new number, once it is committed. */
    private void counted(Object number) throws IOException {
        if (json) {
            tagged(Value.Whole.of(new BigInteger(number.toString()), false));
        } else {
            out().println(number);
        }
    }

    private void tagged(Value value) throws IOException {
        TaggedForm.write(value, out());
        out().append('\n');
    }

    /** What programs are told; people are told something else, or nothing where nothing went wrong. */
    private void tell(Map<String, ?> told) throws IOException {
        if (json) {
            JsonText.write(told, out());
            out().append('\n');
        }
    }

    /** The place that the first argument names, below the root. */
    private DataPath path() {
        try {
            List<String> parts = new ArrayList<>(List.of("root"));
            parts.addAll(DataPath.parse(args.getFirst()).parts());
            return new DataPath(parts);
        } catch (IllegalArgumentException e) {
            throw misuse(String.valueOf(e.getMessage()), e);
        }
    }

    private @Nullable Object given() {
        try {
            return JsonMapper.shared().readValue(args.get(1), Object.class);
        } catch (JacksonException e) {
            throw misuse("'" + args.get(1) + "' is no JSON; put a text in double quotes", e);
        }
    }

    private long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw misuse("'" + text + "' is no whole number of up to 64 bits", e);
        }
    }

    private HeapOperation operation() {
        HeapOperation wanted = HeapOperation.named(op).orElseThrow(() -> misuse("'" + op
                + "' is nothing to do with an object store; there are " + HeapOperation.names()));
        if (!wanted.takes(args.size())) {
            throw misuse(wanted.word() + " takes " + wanted.needs() + " after it");
        }
        return wanted;
    }
}
