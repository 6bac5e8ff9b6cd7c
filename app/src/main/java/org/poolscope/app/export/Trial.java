package org.poolscope.app.export;

/**
 * What came of trying one way on the real values.
 *
 * @param words what it gives, or why it cannot be done
 * @param fits  whether it can be done
 */
record Trial(String words, boolean fits) {}
