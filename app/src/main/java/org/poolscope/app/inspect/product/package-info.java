/**
 * A product as panes: its head, the table of its metadata, a tab for each dataset, its history, and the inspector's page
 * of one parameter.
 *
 * <p>Works on products that are at hand; knows no pool and reads nothing.
 */
@NullMarked
package org.poolscope.app.inspect.product;

import org.jspecify.annotations.NullMarked;
