package org.poolscope.app.browse.products;

import org.poolscope.app.inspect.CopyTarget;
import org.poolscope.app.main.Feature;
import org.poolscope.app.main.Part;
import org.poolscope.app.main.Workspace;
import org.poolscope.app.query.QueriesFile;

/** The trees of pools, the tabs of products and of queries. */
public final class PoolsFeature implements Feature {
    private final CopyTarget copies;
    private final QueriesFile queries;

    /** Copies to the clipboard of the system and keeps named queries beside the other settings. */
    public PoolsFeature() {
        this(CopyTarget.system(), QueriesFile.of(System.getenv()));
    }

    /** Copies and keeps queries somewhere else. */
    public PoolsFeature(CopyTarget copies, QueriesFile queries) {
        this.copies = copies;
        this.queries = queries;
    }

    @Override
    public Part install(Workspace workspace) {
        return new PoolsPart(workspace, copies, queries);
    }
}
