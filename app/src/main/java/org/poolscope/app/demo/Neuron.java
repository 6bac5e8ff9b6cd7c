package org.poolscope.app.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of one leaky integrate-and-fire neuron: its potential creeps towards {@link #DRIVE}; where it reaches
 * {@link #THRESHOLD} the neuron spikes and starts again at {@link #RESET}. Potentials in mV, times in s.
 */
final class Neuron {
    /** Time step, s. */
    static final double STEP = 0.0005;
    /** What the potential creeps towards, mV. */
    static final double DRIVE = -49;
    /** Where it spikes, mV. */
    static final double THRESHOLD = -50;
    /** Where it starts again, mV. */
    static final double RESET = -60;

    private final double tau;
    private final double[] potential;
    private final List<Integer> spikes;

    private Neuron(double tau, double[] potential, List<Integer> spikes) {
        this.tau = tau;
        this.potential = potential;
        this.spikes = spikes;
    }

    /** Runs a neuron for {@code steps} steps. */
    static Neuron run(double tau, int steps) {
        double[] potential = new double[steps];
        List<Integer> spikes = new ArrayList<>();
        double v = RESET;
        for (int step = 0; step < steps; step++) {
            v += STEP / tau * (DRIVE - v);
            if (v >= THRESHOLD) {
                spikes.add(step);
                v = RESET;
            }
            potential[step] = v;
        }
        return new Neuron(tau, potential, spikes);
    }

    /** Time constant of the membrane, s. */
    double tau() {
        return tau;
    }

    /** The potential after each step of {@link #STEP}, mV; not to be changed. */
    double[] potential() {
        return potential;
    }

    /** The steps at which it spiked. */
    List<Integer> spikes() {
        return spikes;
    }

    /** Spikes a second in a part of the run, from step {@code from} up to but not including {@code to}. */
    double rate(int from, int to) {
        return count(from, to) / ((to - from) * STEP);
    }

    /** Spikes in a part of the run. */
    long count(int from, int to) {
        return spikes.stream().filter(step -> step >= from && step < to).count();
    }

    /** The rate that theory gives a neuron of another time constant and drive that rests after each spike, Hz. */
    static double expectedRate(double tau, double drive, double rest) {
        return drive <= THRESHOLD ? 0 : 1 / (rest + tau * Math.log((drive - RESET) / (drive - THRESHOLD)));
    }
}
