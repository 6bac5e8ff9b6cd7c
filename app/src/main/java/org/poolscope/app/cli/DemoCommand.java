package org.poolscope.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.demo.DemoBlocks;
import org.poolscope.app.demo.DemoData;
import org.poolscope.app.demo.DemoFolder;
import org.poolscope.app.demo.DemoOffers;
import org.poolscope.app.main.WindowRequest;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.shm.SharedMemory;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demo}: real data of a small simulation, and the window on it. */
@CommandLine.Command(name = "demo", description = "Writes a base path of real sessions and a product pool, both of small simulations, and an object store, and opens the window on them, beside a running scan and arrays in shared memory.", footer = {
        "", "Examples:", "  poolscope demo", "  poolscope demo ~/trial --screenshot demo.png",
        "  poolscope demo trial --data-only", "  poolscope demo --live",
        "  poolscope demo --live --on redis://localhost:6379 --yes"})
final class DemoCommand extends DataCommand {
    private static final String PICTURE = "poolscope-demo.png";
    /** The newest of the scans. */
    private static final String NEWEST = "last";

    @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "Where to write; by default a folder of your own data.")
    private @Nullable Path folder;

    @Option(names = "--data-only", description = "Only write the data.")
    private boolean dataOnly;

    @Option(names = "--live", description = "Show a running scan, a simulated one, before anything else.")
    private boolean live;

    @Option(names = "--on", paramLabel = "STORE", description = "With --live: write the simulated scans to this store of scans, until you end it, and open no window.")
    private String store = "";

    @Option(names = "--yes", description = "Write to that store without asking back.")
    private boolean yes;

    @Option(names = "--scans", paramLabel = "N", defaultValue = "0", description = "With --on: end after so many scans.")
    private int scans;

    @Mixin
    private WindowOptions window = new WindowOptions();

    @Override
    public Integer call() throws SourceException {
        return store.isEmpty() ? show() : measure();
    }

    private int measure() throws SourceException {
        if (!live || dataOnly || folder != null || window.screenshot().isPresent() || scans < 0) {
            throw misuse("--on STORE goes with --live, --yes and --scans N alone");
        }
        if (!yes) {
            throw misuse("this writes scans to " + location(store).source().replaceFirst("//[^/?#]*@", "//")
                    + "; add --yes if you mean it");
        }
        try (Source source = open(location(store), OpenOptions.WRITABLE)) {
            return new DemoScans(ScanStores.of(source, store, this::say), scans).run(out(), cancel());
        }
    }

    private int show() throws SourceException {
        Path target = folder == null ? DemoFolder.ofUser(System.getenv()) : folder;
        Path picture = target.resolve(PICTURE);
        boolean noScreen = !dataOnly && window.screenshot().isEmpty() && !Screen.isThere();
        DemoData.write(target, cancel());
        if (!dataOnly) {
            say("the data is in " + target + ".");
        }
        if (dataOnly) {
            out().println(target.resolve(DemoData.BASE));
            out().println(target.resolve(DemoData.POOL));
            out().println(target.resolve(DemoData.STORE));
            return ExitCode.DONE;
        }
        if (noScreen) {
            say("there is no screen here, so a picture of the window is saved instead.");
        }
        standBy();
        Optional<DemoBlocks> blocks = DemoBlocks.start(SharedMemory.OF_THIS_MACHINE);
        try {
            return open(request(target, blocks, noScreen ? Optional.of(picture) : window.screenshot()));
        } finally {
            blocks.ifPresent(DemoBlocks::close);
        }
    }

    private int open(WindowRequest request) throws SourceException {
        int code = whole().windows().window(request.screenshot().isPresent()).open(request, this::say);
        if (code == ExitCode.DONE && request.screenshot().isPresent()) {
            out().println(request.screenshot().get());
        }
        return code;
    }

    private WindowRequest request(Path target, Optional<DemoBlocks> blocks, Optional<Path> picture) {
        try {
            List<String> places = new ArrayList<>(List.of(target.resolve(DemoData.POOL).toString(),
                    target.resolve(DemoData.BASE).toString()));
            if (live) {
                places.add(DemoOffers.SCANS);
                return window.request(places, picture, NEWEST);
            }
            return window.request(places, picture, DemoData.SHOWN).offering(DemoOffers.of(target, blocks));
        } catch (IllegalArgumentException e) {
            throw misuse(String.valueOf(e.getMessage()), e);
        }
    }
}
