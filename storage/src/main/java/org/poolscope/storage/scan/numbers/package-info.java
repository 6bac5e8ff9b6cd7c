/**
 * Numbers of any store that can be followed, as streams: each is asked for whenever somebody reads, and what it was is
 * kept. Knows no store; the one that holds the numbers is opened by the back end that knows it.
 */
@NullMarked
package org.poolscope.storage.scan.numbers;

import org.jspecify.annotations.NullMarked;
