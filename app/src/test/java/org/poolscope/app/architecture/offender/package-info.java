/** Small classes that break one wall each, laid out in packages like those of the product. */
@NullMarked
package org.poolscope.app.architecture.offender;

import org.jspecify.annotations.NullMarked;
