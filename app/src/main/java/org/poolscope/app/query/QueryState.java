package org.poolscope.app.query;

import java.util.List;
import org.poolscope.app.main.StateWords;

/**
 * What is kept of the tab of a query, saved or not.
 *
 * @param query what is asked, under the title of the tab
 * @param columns columns that were added to the hits by hand
 */
record QueryState(SavedQuery query, List<String> columns) {
    private static final String FIRST = "query";
    private static final String NAME = "name=";
    private static final String POOL = "pool=";
    private static final String TYPE = "class=";
    private static final String TAG = "tag=";
    private static final String WHERE = "where=";
    private static final String COLUMN = "column=";
    private static final String EXACT = "subclasses=";
    private static final String NO = "no";

    QueryState {
        columns = List.copyOf(columns);
    }

    /** Reads the words of a state; what does not read is as in a new query. */
    static QueryState parse(String text) {
        StateWords words = StateWords.parse(text);
        String type = words.one(TYPE);
        return new QueryState(new SavedQuery(words.one(NAME), words.all(POOL), type.isEmpty() ? "BaseProduct" : type,
                !words.one(EXACT).equals(NO), words.one(TAG), words.one(WHERE)), words.all(COLUMN));
    }

    /** The state in one line. */
    String words() {
        StateWords words = new StateWords(FIRST).add(NAME, query.name()).add(TYPE, query.type())
                .add(TAG, query.tag()).add(WHERE, query.where()).add(EXACT, query.subclasses() ? "" : NO);
        query.pools().forEach(pool -> words.add(POOL, pool));
        columns.forEach(column -> words.add(COLUMN, column));
        return words.toString();
    }
}
