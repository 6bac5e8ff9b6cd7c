/** MATLAB's files of level 5, as the MathWorks describe them in "MAT-File Format": tags, then numbers in their places. */
@NullMarked
package org.poolscope.storage.export.matlab;

import org.jspecify.annotations.NullMarked;
