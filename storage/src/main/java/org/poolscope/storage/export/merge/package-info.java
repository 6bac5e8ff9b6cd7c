/**
 * The merge engine: looks at every input, says what will become of it and what is lost, and streams the merged rows.
 *
 * <p>Knows the contract of a source; knows no store, no format and no window.
 */
@NullMarked
package org.poolscope.storage.export.merge;

import org.jspecify.annotations.NullMarked;
