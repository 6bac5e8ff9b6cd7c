/** Tests of the contract of a back end: the class that every back end's test extends, and a source in memory. */
@NullMarked
package org.poolscope.model.source;

import org.jspecify.annotations.NullMarked;
