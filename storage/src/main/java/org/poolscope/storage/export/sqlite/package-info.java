/** SQLite databases: a table of what is merged, and tables that tell of it. */
@NullMarked
package org.poolscope.storage.export.sqlite;

import org.jspecify.annotations.NullMarked;
