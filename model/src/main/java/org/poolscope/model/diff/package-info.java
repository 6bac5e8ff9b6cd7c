/**
 * What differs between two places of any sources: their structure, their metadata and their values, as a tree of only what
 * differs.
 *
 * <p>Knows sources and values; knows no kind of store and no window.
 */
@NullMarked
package org.poolscope.model.diff;

import org.jspecify.annotations.NullMarked;
