package org.poolscope.app.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.poolscope.app.inspect.pool.OpenPools;
import org.poolscope.app.main.Crumb;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.Workspace;
import org.poolscope.model.source.Location;

/** Where a query looks: its pools among those that are open, and the classes, fields and tags that they offer. */
final class ScopeController {
    private final OpenPools pools;
    private final QueryModel model;
    private final QueryController.Doors doors;
    private final SurveyController surveys;
    private List<String> tags = List.of();

    ScopeController(Workspace workspace, QueryModel model, QueryController.Doors doors) {
        this.model = model;
        this.doors = doors;
        pools = new OpenPools(workspace);
        surveys = new SurveyController(workspace);
    }

    /** The pools that are asked, those that are open. */
    List<OpenSource> sources() {
        return model.pools().get().stream().flatMap(address -> pools.at(address).stream()).toList();
    }

    /** What the shell and fdi call them. */
    List<String> locations() {
        return sources().stream().map(source -> source.location().source()).toList();
    }

    /** What a person calls the pool at an address. */
    String name(String address) {
        return pools.at(address).map(pools::name)
                .orElseGet(() -> Location.withoutPassword(address.substring(address.lastIndexOf('/') + 1)));
    }

    /** The addresses of the open pools that are not asked. */
    List<String> others() {
        return pools.all().stream().map(source -> source.location().source())
                .filter(address -> !model.pools().get().contains(address)).toList();
    }

    /** Takes over a query that was kept, with those of its pools that are open; the names of the others. */
    List<String> take(SavedQuery saved) {
        List<String> found = saved.pools().stream()
                .flatMap(word -> pools.find(word).map(source -> source.location().source()).stream()).toList();
        model.take(saved, found);
        return saved.pools().stream().filter(word -> pools.find(word).isEmpty()).map(this::name).toList();
    }

    /** The query as it is now, its pools in words that find them again. */
    SavedQuery saved(String name) {
        SavedQuery query = model.saved(name);
        return query.in(query.pools().stream().map(address -> pools.at(address).map(pools::word).orElse(address))
                .toList());
    }

    /** The pools together, as the first crumb of a query. */
    Crumb crumb() {
        List<String> locations = locations();
        return new Crumb("pool", model.pools().get().stream().map(this::name).collect(Collectors.joining(" + ")),
                locations.isEmpty() ? "" : locations.getFirst());
    }

    /** The tags of its pools. */
    List<String> tags() {
        return tags;
    }

    /** The fields known so far. */
    FieldSurvey survey() {
        return surveys.survey();
    }

    /** The columns of the hits that hold numbers. */
    List<String> numbers() {
        return model.parameters().stream().filter(name -> survey().field(name)
                .filter(field -> field.type() == FieldType.NUMBER).isPresent()).toList();
    }

    /** Looks for the classes, fields and tags to offer. */
    void look(FormView form, Runnable then) {
        Set<String> known = new LinkedHashSet<>();
        sources().forEach(source -> known.addAll(doors.tags(source)));
        tags = List.copyOf(known);
        surveys.look(sources(), model.type().get(), model.subclasses().get(), found -> {
            form.classes(found.classes(), model.type().get());
            form.learn(found.survey());
            then.run();
        });
    }

    void close() {
        surveys.close();
    }
}
