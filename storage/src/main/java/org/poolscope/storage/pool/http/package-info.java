/**
 * Pools behind {@code http(s)://}: the client of fdi's pool server and of ours, and what it keeps of what it has seen. Knows
 * the pools, neither the server nor any window.
 */
@NullMarked
package org.poolscope.storage.pool.http;

import org.jspecify.annotations.NullMarked;
