/**
 * Work beside the window: the only place that makes threads and the only caller of {@code Platform.runLater}.
 *
 * <p>Knows the contract of cancelling and progress; knows no source, no view and no action.
 */
@NullMarked
package org.poolscope.app.task;

import org.jspecify.annotations.NullMarked;
