/**
 * The walls of the house as tests: who may know whom, and what code may not do. Every wall is also shown to fall, on a
 * small class of the package {@code offender} that breaks it.
 */
@NullMarked
package org.poolscope.app.architecture;

import org.jspecify.annotations.NullMarked;
