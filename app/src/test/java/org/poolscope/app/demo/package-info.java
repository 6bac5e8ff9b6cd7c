/** Tests of the demo data. */
@NullMarked
package org.poolscope.app.demo;

import org.jspecify.annotations.NullMarked;
