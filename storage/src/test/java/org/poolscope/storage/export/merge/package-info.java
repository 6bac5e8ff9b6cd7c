/** Tests of the merge engine. */
@NullMarked
package org.poolscope.storage.export.merge;

import org.jspecify.annotations.NullMarked;
