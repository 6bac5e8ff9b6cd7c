package org.poolscope.app.plot.engine;

/**
 * A curve over an ordered axis, turned so that x rises.
 *
 * @param x as long as y
 * @param y the values in the same order
 * @param lookup what is known of them
 */
record Rising(Samples x, Samples y, Lookup lookup) {
    /** Turns a curve whose axis is ordered. */
    static Rising of(Curve curve) {
        Lookup lookup = curve.looked();
        if (lookup.order() == Order.RISING) {
            return new Rising(curve.x(), curve.y(), lookup);
        }
        Samples head = new HeadSamples(curve.x(), curve.size());
        return new Rising(new ReversedSamples(head), new ReversedSamples(curve.y()), new Lookup(Order.RISING, null));
    }
}
