package org.poolscope.app.cli;

import java.io.IOException;
import java.util.List;
import org.poolscope.model.array.Slice;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.TaggedForm;
import org.poolscope.model.value.Value;
import org.poolscope.storage.pool.PoolSource;
import org.poolscope.storage.shelf.SessionSource;
import org.poolscope.storage.shm.SharedMemory;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code show}: one value, readable or in its tagged form. */
@CommandLine.Command(name = "show", description = "Shows one value. A long one is cut; --slice shows the part you ask for whole.", footer = {
        "", "Examples:", "  poolscope show exp1.data::alice.labpc07/array.v --slice 0:10",
        "  poolscope show exp1.data::alice.labpc07/results --json", "  poolscope show array.npy --slice ::100,0",
        "  poolscope show shm://psm_1a2b3c4d --dtype <f8 --shape 3,4", "  poolscope show mypool::Product/3",
        "  poolscope show mypool::Product/3/meta/extra --json"})
final class ShowCommand extends DataCommand {
    @Parameters(paramLabel = "LOCATION::PATH", description = "The value; BASE::*/KEY is a key of every session.")
    private String place = "";

    @Option(names = "--slice", paramLabel = "A:B:C,...", description = "Only this part, with Python's meaning; one part an axis.")
    private String slice = "";

    @Option(names = "--dtype", paramLabel = "D", description = "Of an array in shared memory; default: bytes.")
    private String dtype = "";

    @Option(names = "--shape", paramLabel = "N,M", description = "Of an array in shared memory; default: what fits.")
    private String shape = "";

    @Option(names = "--json", description = "The tagged form, one JSON document.")
    private boolean json;

    @Option(names = "--opcodes", description = "Not the value but the opcodes of its pickle: byte, name, argument; with --json an object a line.")
    private boolean opcodes;

    @Override
    public Integer call() throws SourceException, IOException {
        Location location = array(location(place));
        List<Slice> slices = slices();
        try (Source source = open(location)) {
            DataPath path = only(source, location);
            if (opcodes) {
                new OpcodesPrint(out(), json).print(source, path, cancel());
                return ExitCode.DONE;
            }
            if (source instanceof PoolSource pool && !json && slices.isEmpty()) {
                new ProductPrint(out()).print(pool.part(path));
                return ExitCode.DONE;
            }
            Value value = source.read(path, slices, cancel(), Progress.IGNORED);
            if (json) {
                TaggedForm.write(value, out());
                out().append('\n');
            } else {
                new ValuePrint(out(), !slices.isEmpty()).print(value);
            }
        }
        return ExitCode.DONE;
    }

    /** Nothing in a block of shared memory tells what it holds, so its address takes on what the person says of it. */
    private Location array(Location asked) {
        if (dtype.isEmpty() && shape.isEmpty()) {
            return asked;
        }
        String scheme = "shm:";
        if (!asked.scheme().equals("shm")) {
            throw misuse("--dtype and --shape are for shared memory, shm://NAME");
        }
        String name = asked.source().substring(scheme.length()).replaceFirst("^//", "");
        return new Location(SharedMemory.address(name, dtype, shape), asked.path());
    }

    private List<Slice> slices() {
        try {
            return Slice.parse(slice);
        } catch (IllegalArgumentException e) {
            throw misuse(String.valueOf(e.getMessage()), e);
        }
    }

    private DataPath only(Source source, Location location) throws SourceException {
        if (source instanceof SessionSource) {
            return location.path();
        }
        List<DataPath> paths = Places.expand(source, location.path(), cancel());
        if (paths.size() != 1) {
            throw new SourceException.NotFound("The path fits " + paths.size() + " values, and show takes one.",
                    location.toString(), "See what there is with ls, or take all with dump.");
        }
        return paths.getFirst();
    }
}
