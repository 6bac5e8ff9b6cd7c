package org.poolscope.model.pool;

import org.poolscope.model.source.Source;

/** A source that is a product pool. */
public interface PooledSource extends Source {
    /** The pool; closed with the source. */
    ProductPool pool();
}
