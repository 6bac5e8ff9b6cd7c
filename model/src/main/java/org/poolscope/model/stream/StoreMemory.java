package org.poolscope.model.stream;

/**
 * How much memory a store uses at one moment.
 *
 * @param used bytes
 * @param most bytes that it may use before it removes the oldest points or takes no more; 0 if it has no bound
 */
public record StoreMemory(long used, long most) {}
