package org.poolscope.app.demo;

import java.nio.file.Path;
import java.util.List;
import org.poolscope.app.main.Offer;

/** What the demo has beside the data that it opens at once. */
public final class DemoOffers {
    /** A store of scans in memory, in which a simulation measures once it is opened. */
    public static final String SCANS = "mem-scan://demo";

    private DemoOffers() {}

    /** A running scan, and the object store of the demo in {@code folder}. */
    public static List<Offer> of(Path folder) {
        return List.of(new Offer(SCANS, "scan", "a running scan"),
                new Offer(folder.resolve(DemoData.STORE).toString(), "heap", "an object store"));
    }
}
