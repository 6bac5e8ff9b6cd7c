package org.poolscope.app.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.poolscope.model.product.MapContext;
import org.poolscope.model.product.Parameter;
import org.poolscope.model.product.Product;
import org.poolscope.model.product.ProductClasses;
import org.poolscope.model.product.ProductRef;
import org.poolscope.model.product.ProductResolver;
import org.poolscope.model.product.StringParameter;
import org.poolscope.model.product.Urn;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.DiskFailure;
import org.poolscope.storage.pool.LocalPool;
import org.poolscope.storage.pool.index.PoolFolder;

/**
 * Writes the demo's product pool: 24 exposures of two nights, some of them reduced, a dark frame, a context a night and
 * one of them all.
 */
final class DemoPool {
    /** Name of the pool and of its folder. */
    static final String NAME = "obs";
    private static final int EXPOSURES = 2 * Exposure.A_NIGHT;
    private static final int REDUCED_EVERY = 3;
    private static final int LATE = 20;
    private static final String PRODUCT = "fdi.dataset.product.Product";
    private static final Urn DARK = new Urn(NAME, "fdi.dataset.baseproduct.BaseProduct", 0);
    private static final Urn CAMPAIGN = new Urn(NAME, "fdi.pal.context.MapContext", 2);

    private DemoPool() {}

    /**
     * Writes the pool into {@code folder}, whole or not at all; one that is there already stays as it is.
     *
     * @throws SourceException.Denied if there is something else of that name
     */
    static void write(Path folder, Cancel cancel) throws SourceException {
        Path target = folder.resolve(NAME);
        if (Files.exists(target)) {
            if (!Files.isDirectory(target) || !PoolFolder.of(target).hasIndex()) {
                throw new SourceException.Denied("There is something else of this name, and the demo leaves it alone.",
                        target.toString(), "Choose another folder.");
            }
            return;
        }
        Path unfinished = folder.resolve("." + NAME + "." + UUID.randomUUID());
        try {
            try (LocalPool pool = LocalPool.open(NAME, unfinished, ProductClasses.FDI, ProductResolver.NONE, _ -> {})) {
                fill(pool, cancel);
            }
            Files.move(unfinished, target);
        } catch (IOException e) {
            throw DiskFailure.of(e, target);
        } finally {
            Unfinished.remove(unfinished);
        }
    }

    private static void fill(LocalPool pool, Cancel cancel) throws SourceException {
        List<Exposure> exposures = IntStream.range(0, EXPOSURES).mapToObj(Exposure::new).toList();
        List<Product> raw = new ArrayList<>();
        List<Product> reduced = new ArrayList<>();
        for (Exposure exposure : exposures) {
            cancel.check("writing the demo");
            raw.add(raw(exposure));
            if (exposure.number() % REDUCED_EVERY == 0) {
                reduced.add(reduced(exposure));
            }
        }
        List<Urn> urns = pool.save(raw, List.of("raw"));
        pool.save(reduced, List.of("reduced", "science"));
        pool.save(List.of(dark()), List.of("calibration"));
        pool.save(List.of(night(1, exposures), night(2, exposures)), List.of("night"));
        pool.save(List.of(campaign()), List.of("science", "Überblick"));
        pool.setTag("late", urns.subList(LATE, EXPOSURES));
        pool.setTag("look again", exposures.stream().filter(exposure -> exposure.temperature() > 92)
                .map(exposure -> urns.get(exposure.number())).toList());
    }

    private static Product raw(Exposure exposure) {
        Product product = Product.create("exposure " + exposure.number());
        return DemoParameters.of(exposure, "L0", product).with("spectrum", DemoDatasets.spectrum(exposure.spectrum()))
                .with("frame", DemoDatasets.frame(exposure.frame()));
    }

    private static Product reduced(Exposure exposure) {
        Map<String, String> inputs = new LinkedHashMap<>();
        inputs.put("raw", new Urn(NAME, PRODUCT, exposure.number()).toString());
        inputs.put("dark", DARK.toString());
        Map<String, Parameter> arguments = new LinkedHashMap<>();
        arguments.put("method", StringParameter.of("of finding lines", "sum"));
        arguments.put("width", DemoParameters.number("on either side of a line", DemoValues.whole(100), "eV"));
        Product product = Product.create("reduced exposure " + exposure.number());
        return DemoParameters.of(exposure, "L1", product).with("spectrum", DemoDatasets.spectrum(exposure.spectrum()))
                .with("fit", DemoDatasets.fit(exposure.spectrum()))
                .with("preview", DemoDatasets.preview(exposure.frame()))
                .withHistory(DemoDatasets.history(inputs, arguments));
    }

    private static Product dark() {
        Product product = Product.create("BaseProduct", "dark frame");
        return product.withMeta(DemoParameters.text(product.meta(), "creator", "alice"))
                .withParameter("bias", DemoParameters.number("counts without light", DemoValues.real(2.75), "count"))
                .with("frame", DemoDatasets.frame(new long[Exposure.ROWS][Exposure.COLUMNS]));
    }

    private static Product night(int night, List<Exposure> exposures) {
        MapContext context = MapContext.create("night " + night);
        exposures.stream().filter(exposure -> exposure.night() == night)
                .forEach(exposure -> refer(context, "exposure " + exposure.number(),
                        new Urn(NAME, PRODUCT, exposure.number())));
        refer(context, "dark", DARK);
        refer(context, "campaign", CAMPAIGN);
        return context;
    }

    /** Refers to the nights, which refer back, and to a product of a pool that the demo does not have. */
    private static Product campaign() {
        MapContext context = MapContext.create("both nights");
        refer(context, "night 1", new Urn(NAME, CAMPAIGN.type(), 0));
        refer(context, "night 2", new Urn(NAME, CAMPAIGN.type(), 1));
        refer(context, "reference star", new Urn("fdi_pool", PRODUCT, 2));
        return context;
    }

    private static void refer(MapContext context, String label, Urn urn) {
        context.refs().put(label, new ProductRef(urn, ProductResolver.NONE));
    }
}
