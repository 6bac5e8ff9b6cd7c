package org.poolscope.app.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.TypeString;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Entry;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.JsonText;
import org.poolscope.storage.shm.BlockInfo;
import org.poolscope.storage.shm.BlockList;
import org.poolscope.storage.shm.SharedArray;
import org.poolscope.storage.shm.SharedMemory;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code shm}: blocks of shared memory. */
@CommandLine.Command(name = "shm", description = "Lists the blocks of shared memory, makes one, or frees one. What a killed process of Poolscope left is freed first.", footer = {
        "", "Examples:", "  poolscope shm list", "  poolscope shm create live --dtype <f8 --shape 1000,3",
        "  poolscope show shm://live --dtype <f8 --shape 1000,3", "  poolscope shm free live"})
final class ShmCommand extends DataCommand {
    private static final SharedMemory HOME = SharedMemory.OF_THIS_MACHINE;

    @Parameters(arity = "1..2", paramLabel = "OP [NAME]", description = "list, create NAME or free NAME.")
    private List<String> words = new ArrayList<>();

    @Option(names = "--dtype", paramLabel = "D", description = "Of the elements, for create.")
    private String dtype = "";

    @Option(names = "--shape", paramLabel = "N,M", description = "For create.")
    private String shape = "";

    @Option(names = "--yes", description = "Free it although a process holds it; that one keeps its memory until it ends.")
    private boolean sure;

    @Option(names = "--json", description = "One JSON document; create prints one anyhow.")
    private boolean json;

    @Override
    public Integer call() throws SourceException, IOException {
        String operation = words.getFirst();
        boolean isNamed = words.size() > 1;
        if (isNamed == operation.equals("list")) {
            throw misuse(isNamed ? "list takes no name" : operation + " takes the name of a block");
        }
        new BlockList(HOME).reap().forEach(name -> say(name + " was left by a process that is gone, and is freed."));
        return switch (operation) {
            case "list" -> list();
            case "create" -> create(words.get(1));
            case "free" -> free(words.get(1));
            default -> throw misuse("'" + operation + "' is none of list, create and free");
        };
    }

    private int list() throws SourceException, IOException {
        try (Source source = open(new Location("shm://", DataPath.ROOT))) {
            List<Entry> entries = source.children(DataPath.ROOT, Page.ALL, Cancel.NEVER).entries();
            if (json) {
                EntryJson.write(entries, out());
            } else {
                EntryTable.print(entries, false, out());
            }
            return entries.isEmpty() ? ExitCode.FOUND_NOTHING : ExitCode.DONE;
        }
    }

    private int create(String name) throws SourceException {
        try {
            DType type = TypeString.parseSpec(dtype);
            long[] axes = Arrays.stream(shape.split(",", -1)).map(String::strip).mapToLong(Long::parseLong)
                    .toArray();
            try (SharedArray made = SharedArray.create(HOME, name, type, axes)) {
                made.block().release();
                out().println(made.descriptor().toJson());
            }
            return ExitCode.DONE;
        } catch (IllegalArgumentException e) {
            throw misuse("create needs a type and a shape, such as --dtype <f8 --shape 3,4", e);
        }
    }

    private int free(String name) throws SourceException, IOException {
        BlockInfo block = new BlockList(HOME).one(name);
        boolean isHeld = !block.holders().isEmpty() && !sure;
        if (json) {
            JsonText.write(Map.of("freed", isHeld ? List.of() : List.of(name)), out());
            out().println();
        }
        if (isHeld) {
            say(name + " is held by " + String.join(", ", block.holders().stream()
                    .map(holder -> holder.command() + " (" + holder.pid() + ")").toList())
                    + ". To free it all the same, add --yes.");
            return ExitCode.FOUND_NOTHING;
        }
        HOME.unlink(name);
        say(name + " is freed.");
        return ExitCode.DONE;
    }
}
