/**
 * What a product pool holds, as in the seed's Product Access Layer: names ({@link org.poolscope.model.product.Urn},
 * {@link org.poolscope.model.product.PoolUrl}), products with their metadata and datasets, references and times.
 *
 * <p>Every one is a reading of the tree of values that was stored: an object of class {@code C} is a
 * {@link org.poolscope.model.value.Container.Instance} of that class name, its members in stored order. So nothing
 * that was stored is lost, members and classes unknown to us included. Knows no file and no JSON.
 */
@NullMarked
package org.poolscope.model.product;

import org.jspecify.annotations.NullMarked;
