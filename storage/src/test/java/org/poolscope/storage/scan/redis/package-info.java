/** Tests of scans on a real Redis server. */
@NullMarked
package org.poolscope.storage.scan.redis;

import org.jspecify.annotations.NullMarked;
