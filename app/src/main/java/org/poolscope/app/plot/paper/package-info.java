/** Plots as files of lines and texts, SVG and PDF: a drawing of few marks, and a writer for each of them. */
@NullMarked
package org.poolscope.app.plot.paper;

import org.jspecify.annotations.NullMarked;
