/**
 * The pool server: the pools of one folder over HTTP, in the words that fdi's client uses. Knows the pools and the
 * library server, no window and no other store.
 */
@NullMarked
package org.poolscope.storage.pool.serve;

import org.jspecify.annotations.NullMarked;
