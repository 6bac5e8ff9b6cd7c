package org.poolscope.app.architecture.offender.storage.pool;

import org.jspecify.annotations.Nullable;
import org.poolscope.app.architecture.offender.storage.shelf.NeighbourShelf;

/** The other half of a circle of packages. */
public record NeighbourPool(@Nullable NeighbourShelf shelf) {}
