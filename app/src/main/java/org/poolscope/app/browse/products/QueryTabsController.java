package org.poolscope.app.browse.products;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.poolscope.app.inspect.CopyTarget;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.Workspace;
import org.poolscope.app.query.QueryController;
import org.poolscope.model.product.Parameter;
import org.poolscope.model.product.Urn;

/** The tabs of queries that a window has open. */
final class QueryTabsController {
    private final Workspace workspace;
    private final CopyTarget copies;
    private final QueryController.Doors doors;
    private final SequencedSet<QueryController> open = new LinkedHashSet<>();
    private int asked;

    QueryTabsController(Workspace workspace, CopyTarget copies, QueryController.Doors doors) {
        this.workspace = workspace;
        this.copies = copies;
        this.doors = doors;
    }

    /** Opens a new query over pools. */
    QueryController open(List<OpenSource> in) {
        QueryController query = new QueryController(workspace, copies, ++asked, in, doors);
        open.add(query);
        workspace.show(query.tab());
        return query;
    }

    /** Adds a parameter to the query that was opened last, to a new one over its pool if there is none. */
    void add(OpenSource source, String name, Parameter parameter) {
        QueryController query = open.isEmpty() ? open(List.of(source)) : open.getLast();
        query.add(name, parameter);
    }

    /** Something about the products has changed, as their tags have. */
    void refresh() {
        open.forEach(QueryController::refresh);
    }

    /** Other pools are open now. */
    void poolsChanged() {
        open.forEach(QueryController::poolsChanged);
    }

    /** Products are gone. */
    void removed(OpenSource source, List<Urn> urns) {
        open.forEach(query -> query.forget(source, urns));
    }

    /** A person has closed a tab. */
    void closed(QueryController query) {
        open.remove(query);
    }
}
