package org.poolscope.storage.export;

/**
 * Something that the written file cannot tell any more.
 *
 * @param count    how many values it concerns
 * @param sentence what happens to them, for a person
 */
public record Loss(long count, String sentence) {}
