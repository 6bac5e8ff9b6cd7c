package org.poolscope.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.load.ChildLoads;
import org.poolscope.app.load.LoadPlan;
import org.poolscope.app.load.LoadToHdf5;
import org.poolscope.app.load.LoadToShared;
import org.poolscope.app.load.LoadedFile;
import org.poolscope.app.load.SharedOrigin;
import org.poolscope.app.load.TargetForm;
import org.poolscope.app.task.WorkerPool;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.TypeString;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.shm.ArrayDescriptor;
import org.poolscope.storage.shm.BlockList;
import org.poolscope.storage.shm.SharedMemory;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code load}: text tables into one HDF5 file or into shared memory. */
@CommandLine.Command(name = "load", customSynopsis = "poolscope load FILE... (--to OUT.h5 | --shared) [OPTION]...", description = "Reads text tables as numpy's loadtxt does, into one HDF5 file or into shared memory. For the one file '-' rows come from shared memory: a line {name, shape, dtype} on standard input for each array; 'done' is printed once the file is whole.", footer = {
        "", "Examples:", "  poolscope load a.txt b.txt --dtype 'chr S10, pos <i4, pct <f4' --to all.h5",
        "  poolscope load *.csv.gz --delimiter , --skip 1 --on-error skip --to runs.h5",
        "  python3 workers.py | poolscope load - --to all.h5"})
final class LoadCommand extends DataCommand {
    private static final String FROM_INPUT = "-";

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Text tables, perhaps packed; or - alone.")
    private List<String> files = new ArrayList<>();

    @Option(names = "--dtype", paramLabel = "SPEC", description = "'chr S10, pos <i4' or '<f8'; default: guessed.")
    private String dtype = "";

    @Option(names = "--to", paramLabel = "OUT.h5", description = "The file to write; one of that name is replaced.")
    private @Nullable Path target;

    @Option(names = "--shared", description = "Print {name, shape, dtype} a file, hold it until input ends.")
    private boolean shared;

    @Option(names = "--workers", paramLabel = "N", description = "How many parse at once; default: processors.")
    private int workers = Runtime.getRuntime().availableProcessors();

    @Option(names = "--processes", description = "Workers are processes that share memory.")
    private boolean processes;

    @Option(names = "--one", description = "One dataset for all files, not one a file.")
    private boolean one;

    @Option(names = "--contiguous", description = "Rows in one place of the file, not in chunks.")
    private boolean contiguous;

    @Option(names = "--gzip", paramLabel = "LEVEL", description = "Pack chunks: 1 quickly to 9 well.")
    private int level;

    @Option(names = "--from", paramLabel = "WHERE", description = "For -: a file, unix:PATH or tcp:HOST:PORT in place of standard input.")
    private String from = "";

    @Option(names = "--units", paramLabel = "U,...", description = "Of the columns in order; told beside the rows.")
    private String units = "";

    @Option(names = "--source-column", description = "A last column names the file of each row.")
    private boolean withSource;

    @Option(names = "--json", description = "What came of each file: one document; with --shared in each line.")
    private boolean json;

    @CommandLine.Mixin
    private TextOptions text = new TextOptions();

    @Override
    public Integer call() throws SourceException, IOException {
        checkUse();
        if (SharedMemory.OF_THIS_MACHINE.isThere()) {
            new BlockList(SharedMemory.OF_THIS_MACHINE).reap();
        }
        LoadPrint print = new LoadPrint(this::say);
        if (target == null) {
            share(print);
        } else if (files.contains(FROM_INPUT)) {
            merge(target, print);
        } else {
            write(target, print);
        }
        return print.bad() > 0 ? ExitCode.FOUND_NOTHING : ExitCode.DONE;
    }

    private void write(Path file, LoadPrint print) throws SourceException, IOException {
        try (LoadToHdf5 whole = LoadToHdf5.create(file, form())) {
            if (processes) {
                new ChildLoads(paths(), workers, childOptions()).merge(whole, cancel(), print::byChild);
            } else {
                read(whole, print);
            }
            whole.commit();
        }
        if (json) {
            print.document(file.toString(), out());
        }
    }

    private void read(LoadToHdf5 whole, LoadPrint print) throws SourceException {
        LoadPlan plan = plan();
        try (WorkerPool pool = new WorkerPool(workers - 1)) {
            for (Path file : plan.files()) {
                print.loaded(read(whole, plan, file, pool));
            }
        }
    }

    private LoadedFile read(LoadToHdf5 whole, LoadPlan plan, Path file, WorkerPool pool) throws SourceException {
        try (ProgressLine progress = ProgressLine.on(words())) {
            return whole.text(plan, file, pool, cancel(), progress);
        }
    }

    private void merge(Path file, LoadPrint print) throws SourceException, IOException {
        try (DescriptorPeer peer = from.isEmpty()
                ? DescriptorPeer.standard(whole().input(), out())
                : DescriptorPeer.at(from, out())) {
            try (LoadToHdf5 whole = LoadToHdf5.create(file, form());
                    DescriptorLines lines = new DescriptorLines(peer.in())) {
                for (Optional<String> line = lines.next(cancel()); line.isPresent(); line = lines.next(cancel())) {
                    ArrayDescriptor array = ArrayDescriptor.parse(line.get());
                    print.loaded(whole.shared(array, SharedOrigin.parse(line.get(), array.name()), cancel()));
                }
                if (print.files() == 0) {
                    throw new SourceException.NotFound("No array was handed over.", from,
                            "One line of JSON tells of one array.");
                }
                whole.commit();
            }
            if (json) {
                print.document(file.toString(), out());
            }
            peer.answer("done");
        }
    }

    private void share(LoadPrint print) throws SourceException, IOException {
        LoadPlan plan = plan();
        try (WorkerPool pool = new WorkerPool(workers - 1);
                LoadToShared arrays = new LoadToShared(SharedMemory.OF_THIS_MACHINE)) {
            for (Path file : plan.files()) {
                LoadToShared.Shared loaded = arrays.load(plan, file, pool, cancel(), Progress.IGNORED);
                LoadPrint.shared(loaded.array().descriptor(), loaded.file(), json, out());
                print.note(loaded.file());
            }
            hold();
        }
    }

    /** Waits until nobody writes to the input any more. */
    private void hold() throws SourceException {
        try (DescriptorLines lines = new DescriptorLines(whole().input())) {
            while (lines.next(cancel()).isPresent()) {
                cancel().check("holding shared memory");
            }
        } catch (SourceException.Unreachable _) {
            // Input that cannot be read has ended.
            return;
        }
    }

    private LoadPlan plan() {
        List<String> each = units.isEmpty() ? List.of() : List.of(units.split(",", -1));
        return new LoadPlan(paths(), type(), text.format(this), text.onError(this), Math.max(1, workers), withSource,
                each.stream().map(String::strip).toList());
    }

    private List<Path> paths() {
        return files.stream().map(Path::of).toList();
    }

    private @Nullable DType type() {
        try {
            return dtype.isEmpty() ? null : TypeString.parseSpec(dtype);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw misuse(String.valueOf(e.getMessage()), e);
        }
    }

    private TargetForm form() {
        try {
            return new TargetForm(one, contiguous, level);
        } catch (IllegalArgumentException e) {
            throw misuse(String.valueOf(e.getMessage()), e);
        }
    }

    private List<String> childOptions() {
        List<String> options = new ArrayList<>(List.of("--workers", "1"));
        if (!dtype.isEmpty()) {
            options.addAll(List.of("--dtype", dtype));
        }
        options.addAll(text.asGiven());
        return options;
    }

    private void checkUse() {
        if ((target == null) == !shared) {
            throw misuse("give either --to OUT.h5 or --shared");
        }
        if (level < 0 || level > 9) {
            throw misuse("gzip has the levels 1 to 9, or 0 for none");
        }
        boolean fromOthers = files.contains(FROM_INPUT);
        if (fromOthers && (files.size() > 1 || shared)) {
            throw misuse("- stands alone and needs --to OUT.h5");
        }
        if (!from.isEmpty() && !fromOthers) {
            throw misuse("--from says where descriptors come from, which - asks for");
        }
        if (!units.isEmpty() && (fromOthers || shared || processes)) {
            throw misuse("units are told in a file, of text that is read by threads");
        }
        if (withSource && (fromOthers || processes)) {
            throw misuse("the source is a column only of text that is read by threads");
        }
        plan();
    }
}
