package org.poolscope.app.browse.objects;

import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.WorkTab;
import org.poolscope.app.main.Workspace;

/**
 * Where one store is shown.
 *
 * @param workspace the window
 * @param source    the store
 * @param tab       its tab
 * @param view      what the tab shows
 * @param table     the things in it
 * @param side      the same in the side pane
 */
record ObjectsScreen(Workspace workspace, OpenSource source, WorkTab tab, ObjectsView view, ObjectTableView table,
        ObjectSideView side) {}
