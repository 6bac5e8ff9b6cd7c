package org.poolscope.app.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.inspect.pool.OpenPools;
import org.poolscope.app.inspect.pool.PoolReader;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.Workspace;
import org.poolscope.app.task.Task;
import org.poolscope.model.product.ProductClass;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;

/** Looks for the classes and fields that a form offers; a newer wish takes the place of an older one. */
final class SurveyController {
    private static final List<String> ALWAYS = List.of("BaseProduct", "Product");

    private final Workspace workspace;
    private @Nullable Task running;
    private FieldSurvey survey = FieldSurvey.NONE;

    /**
     * What was found.
     *
     * @param classes
     *            the classes to choose from
     * @param survey
     *            the fields
     */
    record Found(List<String> classes, FieldSurvey survey) {}

    SurveyController(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The fields known so far. */
    FieldSurvey survey() {
        return survey;
    }

    /** Looks into the pools that a query asks. */
    void look(List<OpenSource> in, String type, boolean subclasses, Consumer<Found> then) {
        close();
        List<PoolReader> readers = in.stream().map(OpenPools::reader).toList();
        running = workspace.tasks().run("Looking for fields", (cancel, progress) -> new Found(
                classes(readers, cancel), FieldSurvey.of(readers, type, subclasses, cancel, progress)), found -> {
                    survey = found.survey();
                    then.accept(found);
                }, workspace::tell);
    }

    void close() {
        Task before = running;
        if (before != null) {
            before.drop();
        }
    }

    private static List<String> classes(List<PoolReader> readers, Cancel cancel) throws SourceException {
        Set<String> names = new LinkedHashSet<>(ALWAYS);
        for (PoolReader reader : readers) {
            reader.classes(cancel).forEach(each -> names.add(ProductClass.lastPart(each.type())));
        }
        return List.copyOf(names);
    }
}
