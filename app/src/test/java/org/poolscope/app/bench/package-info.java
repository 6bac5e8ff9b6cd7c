/** Benchmarks of what a user waits for: starts, first screens, frames. Run by {@code mvn -Pbench verify}. */
@NullMarked
package org.poolscope.app.bench;

import org.jspecify.annotations.NullMarked;
