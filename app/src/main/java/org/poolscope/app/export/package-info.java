/**
 * The export tab: what will be written, what it would lose, and the file.
 *
 * <p>Knows sources, merging and the writers; knows no tree and no value view.
 */
@NullMarked
package org.poolscope.app.export;

import org.jspecify.annotations.NullMarked;
