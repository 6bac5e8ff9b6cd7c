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
    private final FileChoice files;

    /** Copies to the clipboard of the system and keeps named queries beside the other settings. */
    public PoolsFeature() {
        this(CopyTarget.system(), QueriesFile.of(System.getenv()), FileChoice.system());
    }

    /** Copies, keeps queries and asks for files in other ways. */
    public PoolsFeature(CopyTarget copies, QueriesFile queries, FileChoice files) {
        this.copies = copies;
        this.queries = queries;
        this.files = files;
    }

    @Override
    public Part install(Workspace workspace) {
        return new PoolsPart(workspace, copies, queries, files);
    }
}
