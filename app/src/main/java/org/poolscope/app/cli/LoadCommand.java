package org.poolscope.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.load.ChildLoads;
import org.poolscope.app.load.LoadPlan;
import org.poolscope.app.load.LoadToHdf5;
import org.poolscope.app.load.LoadToShared;
import org.poolscope.app.load.LoadedFile;
import org.poolscope.app.load.TargetForm;
import org.poolscope.app.task.WorkerPool;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.TypeString;
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
    private static final int TOLD = 20;

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

    @CommandLine.Mixin
    private TextOptions text = new TextOptions();

    @Override
    public Integer call() throws SourceException, IOException {
        checkUse();
        if (SharedMemory.OF_THIS_MACHINE.isThere()) {
            new BlockList(SharedMemory.OF_THIS_MACHINE).reap();
        }
        if (target == null) {
            return share();
        }
        TargetForm form = form();
        int bad = 0;
        try (LoadToHdf5 whole = LoadToHdf5.create(target, form)) {
            if (files.contains(FROM_INPUT)) {
                merge(whole);
            } else if (processes) {
                new ChildLoads(paths(), workers, childOptions()).merge(whole, cancel(), this::tell);
            } else {
                bad = read(whole);
            }
            whole.commit();
        }
        if (files.contains(FROM_INPUT)) {
            out().println("done");
        }
        return bad > 0 ? ExitCode.FOUND_NOTHING : ExitCode.DONE;
    }

    private int read(LoadToHdf5 whole) throws SourceException {
        int bad = 0;
        LoadPlan plan = plan();
        try (WorkerPool pool = new WorkerPool(workers - 1)) {
            for (Path file : plan.files()) {
                LoadedFile loaded = read(whole, plan, file, pool);
                tell(loaded);
                bad += loaded.badCount() > 0 ? 1 : 0;
            }
        }
        return bad;
    }

    private LoadedFile read(LoadToHdf5 whole, LoadPlan plan, Path file, WorkerPool pool) throws SourceException {
        try (ProgressLine progress = ProgressLine.on(words())) {
            return whole.text(plan, file, pool, cancel(), progress);
        }
    }

    private void merge(LoadToHdf5 whole) throws SourceException, IOException {
        BufferedReader lines = new BufferedReader(whole().input());
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank()) {
                ArrayDescriptor descriptor = ArrayDescriptor.parse(line);
                tell(whole.shared(descriptor, descriptor.name(), cancel()));
            }
        }
    }

    private int share() throws SourceException {
        int bad = 0;
        LoadPlan plan = plan();
        try (WorkerPool pool = new WorkerPool(workers);
                LoadToShared arrays = new LoadToShared(SharedMemory.OF_THIS_MACHINE)) {
            for (Path file : plan.files()) {
                LoadToShared.Shared loaded = arrays.load(plan, file, pool, cancel(), (_, _, _) -> {});
                out().println(loaded.array().descriptor().toJson());
                out().flush();
                tellBad(loaded.file());
                bad += loaded.file().badCount() > 0 ? 1 : 0;
            }
            hold(pool);
        }
        return bad > 0 ? ExitCode.FOUND_NOTHING : ExitCode.DONE;
    }

    /** Waits for the end of the input on another thread, so that Ctrl-C is heard. */
    private void hold(WorkerPool pool) throws SourceException {
        CountDownLatch ended = new CountDownLatch(1);
        pool.execute(() -> {
            try {
                whole().input().transferTo(Writer.nullWriter());
            } catch (IOException _) {
                // Input that cannot be read has ended.
                return;
            } finally {
                ended.countDown();
            }
        });
        try {
            while (!ended.await(100, TimeUnit.MILLISECONDS)) {
                cancel().check("holding shared memory");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(LoadedFile loaded) {
        say(loaded.source() + ": " + loaded.rows() + " rows to " + loaded.place() + ".");
        tellBad(loaded);
    }

    private void tellBad(LoadedFile loaded) {
        loaded.bad().stream().limit(TOLD).forEach(row -> say(loaded.source() + ": " + row.sentence()));
        if (loaded.badCount() > 0) {
            say(loaded.source() + ": " + loaded.badCount() + " rows were left out.");
        }
    }

    private LoadPlan plan() {
        return new LoadPlan(paths(), type(), text.format(this), text.onError(this), Math.max(1, workers));
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
        if (files.contains(FROM_INPUT) && (files.size() > 1 || shared)) {
            throw misuse("- stands alone and needs --to OUT.h5");
        }
        plan();
    }
}
