/**
 * Points of a followed stream as they are kept: in memory up to a budget, beyond it in a local file that is mapped into
 * memory. One thread adds; any thread looks, at what was there when it asked, without a copy and without a lock.
 */
@NullMarked
package org.poolscope.storage.scan.kept;

import org.jspecify.annotations.NullMarked;
