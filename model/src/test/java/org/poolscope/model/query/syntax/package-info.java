/** Tests of the grammar of queries. */
@NullMarked
package org.poolscope.model.query.syntax;

import org.jspecify.annotations.NullMarked;
