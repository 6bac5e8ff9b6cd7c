/**
 * What all stores need that are reached over a network: the first stages of the way to a server, and where the system keeps
 * logins. Knows no store.
 */
@NullMarked
package org.poolscope.storage.net;

import org.jspecify.annotations.NullMarked;
