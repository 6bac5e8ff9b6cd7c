package org.poolscope.app.main;

import java.util.Iterator;
import org.poolscope.model.source.DataPath;

/** Carries out a request step by step: opens one location after the other, then selects and queries in the last one. */
final class Arrival {
    private final WorkspaceController workspace;
    private final WindowRequest request;
    private final Iterator<String> locations;
    private final Runnable arrived;
    private final Runnable then;

    /** {@code arrived} runs once, when everything is open or has failed, {@code then} after the selection. */
    Arrival(WorkspaceController workspace, WindowRequest request, Runnable arrived, Runnable then) {
        this.workspace = workspace;
        this.request = request;
        this.arrived = arrived;
        this.then = then;
        locations = request.locations().iterator();
    }

    /** Goes on with the next location or, after the last one, with what lies inside. */
    void proceed() {
        if (locations.hasNext()) {
            workspace.opening().open(locations.next(), this::proceed);
            return;
        }
        arrived.run();
        OpenSource source = workspace.chosen().get();
        if (source != null) {
            request.select().ifPresent(path -> workspace.select(source, DataPath.parse(path)));
            request.query().ifPresent(expression -> workspace.query(source, expression));
        }
        then.run();
    }
}
