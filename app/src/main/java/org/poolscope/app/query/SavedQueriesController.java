package org.poolscope.app.query;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.poolscope.app.main.Workspace;

/** The named queries of a person, read once and written at each change. */
public final class SavedQueriesController {
    private final Workspace workspace;
    private final QueriesFile file;
    private final ObservableList<SavedQuery> queries = FXCollections.observableArrayList();

    /** Begins to read the file. */
    public SavedQueriesController(Workspace workspace, QueriesFile file) {
        this.workspace = workspace;
        this.file = file;
        workspace.tasks().run("Reading saved queries", (_, _) -> file.load(), found -> {
            // What was kept meanwhile has brought the others with it.
            if (queries.isEmpty()) {
                queries.setAll(found);
            }
        }, workspace::tell);
    }

    /** The queries, in the order in which they were saved. */
    public ObservableList<SavedQuery> all() {
        return queries;
    }

    /** Keeps a query; one of the same name gives way. */
    public void keep(SavedQuery query) {
        workspace.tasks().run("Saving the query " + query.name(), (_, _) -> file.keep(query), kept -> {
            queries.setAll(kept);
            workspace.tell("Saved the query " + query.name() + ".");
        }, workspace::tell);
    }

    /** Keeps a query no more. */
    public void drop(SavedQuery query) {
        workspace.tasks().run("Dropping the query " + query.name(), (_, _) -> file.drop(query.name()),
                queries::setAll, workspace::tell);
    }
}
