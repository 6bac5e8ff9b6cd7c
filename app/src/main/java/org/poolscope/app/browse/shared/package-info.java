/**
 * Shared memory in the window: the blocks of the machine, how one of them is taken as an array, and the array as it is
 * now while another process changes it.
 */
@NullMarked
package org.poolscope.app.browse.shared;

import org.jspecify.annotations.NullMarked;
