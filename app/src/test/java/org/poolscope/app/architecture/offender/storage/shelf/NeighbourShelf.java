package org.poolscope.app.architecture.offender.storage.shelf;

import org.jspecify.annotations.Nullable;
import org.poolscope.app.architecture.offender.storage.pool.NeighbourPool;

/** A store that knows another one. */
public record NeighbourShelf(@Nullable NeighbourPool pool) {}
