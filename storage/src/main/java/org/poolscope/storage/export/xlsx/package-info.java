/** Workbooks of spreadsheets, for tables that fit into one sheet. */
@NullMarked
package org.poolscope.storage.export.xlsx;

import org.jspecify.annotations.NullMarked;
