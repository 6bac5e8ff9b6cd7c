/** Tests of what the chart of a running scan is made of. */
@NullMarked
package org.poolscope.app.live.chart;

import org.jspecify.annotations.NullMarked;
