package org.poolscope.app.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.poolscope.app.main.Offer;

/** What the demo has beside the data that it opens at once. */
public final class DemoOffers {
    /** A store of scans in memory, in which a simulation measures once it is opened. */
    public static final String SCANS = "mem-scan://demo";

    /** All that lies in shared memory. */
    private static final String BLOCKS = "shm://";

    private DemoOffers() {}

    /** A running scan, the object store of the demo in {@code folder}, and the arrays in shared memory if there are any. */
    public static List<Offer> of(Path folder, Optional<DemoBlocks> blocks) {
        List<Offer> offers = new ArrayList<>(List.of(new Offer(SCANS, "scan", "a running scan"),
                new Offer(folder.resolve(DemoData.STORE).toString(), "heap", "an object store")));
        if (blocks.isPresent()) {
            offers.add(new Offer(BLOCKS, "shm", "shared arrays"));
        }
        return List.copyOf(offers);
    }
}
