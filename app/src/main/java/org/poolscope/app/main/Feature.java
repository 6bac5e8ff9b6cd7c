package org.poolscope.app.main;

/** Something that plugs into the window: the trees, the value views, the query form. Found by the service loader. */
public interface Feature {
    /** Puts itself into a window that is being built; the answer hears of what happens in it. */
    Part install(Workspace workspace);
}
