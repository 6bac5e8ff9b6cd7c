package org.poolscope.app.architecture.offender.app.browse;

import io.fair_acc.chartfx.XYChart;

/** A pane that knows the chart library. */
public record ChartPane(XYChart chart) {}
