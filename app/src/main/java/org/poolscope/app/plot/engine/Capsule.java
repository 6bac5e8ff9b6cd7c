package org.poolscope.app.plot.engine;

/** A stroke with round ends, seen along its longer direction (major, m) and across it (minor, n). */
final class Capsule {
    private final double m0;
    private final double n0;
    private final double m1;
    private final double radius;
    private final double slope;
    private final double unitM;
    private final double unitN;
    private final double length;

    Capsule(double m0, double n0, double m1, double n1, double radius) {
        this.m0 = m0;
        this.n0 = n0;
        this.m1 = m1;
        this.radius = radius;
        this.length = Math.sqrt((m1 - m0) * (m1 - m0) + (n1 - n0) * (n1 - n0));
        this.slope = (n1 - n0) / (m1 - m0);
        this.unitM = (m1 - m0) / length;
        this.unitN = (n1 - n0) / length;
    }

    /** The first position along the major direction that it may touch. */
    int first() {
        return (int) Math.floor(Math.min(m0, m1) - radius - 0.5);
    }

    int last() {
        return (int) Math.ceil(Math.max(m0, m1) + radius + 0.5);
    }

    /** Where its middle is at a major position. */
    double centre(int m) {
        return n0 + (m + 0.5 - m0) * slope;
    }

    /** How far from its middle it may touch, in the minor direction. */
    double reach() {
        return (radius + 0.5) / Math.abs(unitM);
    }

    /** How much of a pixel it covers; at or below 0 nothing. */
    double cover(int m, int n, double centre) {
        double along = (m + 0.5 - m0) * unitM + (n + 0.5 - n0) * unitN;
        double past = along < 0 ? -along : along - length;
        double off = Math.abs(n + 0.5 - centre) * Math.abs(unitM);
        return radius + 0.5 - (past <= 0 ? off : Math.sqrt(off * off + past * past));
    }
}
