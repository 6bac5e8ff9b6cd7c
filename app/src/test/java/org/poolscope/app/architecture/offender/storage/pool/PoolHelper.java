package org.poolscope.app.architecture.offender.storage.pool;

/** A class whose name says nothing, in a package that nobody describes. */
public record PoolHelper(String name) {}
