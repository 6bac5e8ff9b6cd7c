package org.poolscope.app.main;

import org.poolscope.app.main.start.StartController;

/** Remembers each source that is opened among the recent places. */
record RecentPart(StartController start) implements Part {
    @Override
    public void opened(OpenSource source) {
        start.opened(source.icon(), source.title(), source.location().source());
    }
}
