/** MATLAB files are what MATLAB's readers expect. */
@NullMarked
package org.poolscope.storage.export.matlab;

import org.jspecify.annotations.NullMarked;
