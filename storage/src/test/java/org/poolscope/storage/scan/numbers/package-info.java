/** Tests of numbers that are followed over time. */
@NullMarked
package org.poolscope.storage.scan.numbers;

import org.jspecify.annotations.NullMarked;
