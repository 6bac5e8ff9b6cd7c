/** Parquet files, a column chunk a column, packed by zstd. */
@NullMarked
package org.poolscope.storage.export.parquet;

import org.jspecify.annotations.NullMarked;
