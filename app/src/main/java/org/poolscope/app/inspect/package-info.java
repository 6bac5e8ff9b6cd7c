/**
 * What one value is: views by its shape, chosen by rule and switchable, and the details pane that says it exactly.
 *
 * <p>Knows values and the contract of sources; must not know trees, sessions or any store.
 */
@NullMarked
package org.poolscope.app.inspect;

import org.jspecify.annotations.NullMarked;
