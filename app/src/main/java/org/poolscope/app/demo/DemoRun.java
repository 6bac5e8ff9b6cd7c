package org.poolscope.app.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.poolscope.model.value.Value;

/**
 * One session of the demo: a run with its parameters and what was computed from it.
 *
 * @param number  of the run, from 0
 * @param session its session
 * @param tau     its time constant, s
 * @param farmed  results of a task farm that lie in the session too, each under a key of its own
 */
record DemoRun(int number, String session, double tau, int farmed) {
    private static final int STEPS = 2000;
    private static final int PARTS = 5;

    /** Key and value of everything in the session, in the order in which it was stored. */
    Map<String, Value> items() {
        Neuron neuron = Neuron.run(tau, STEPS);
        Map<String, Value> items = new LinkedHashMap<>();
        items.put("param.name", DemoValues.text("sim-" + number));
        items.put("param.tau", DemoValues.real(tau));
        items.put("array.v", DemoValues.array(neuron.potential()));
        items.put("array.events", DemoArrays.events(neuron));
        items.put("array.f", DemoArrays.rates(neuron));
        items.put("array.m", DemoArrays.counts(neuron));
        items.put("image", DemoArrays.rateMap(number));
        items.put("spikes", DemoValues.list(neuron.spikes().stream().map(step -> step * Neuron.STEP).toList()));
        items.put("results", results(neuron));
        items.put("run1.count", DemoValues.tuple(neuron.count(0, STEPS / 2), neuron.count(STEPS / 2, STEPS)));
        items.put("run1.rate", DemoValues.list(List.of(neuron.rate(0, STEPS / 2), neuron.rate(STEPS / 2, STEPS))));
        items.put("run2.rate", DemoValues.list(List.of(neuron.rate(0, STEPS))));
        items.put("run10.rate", DemoValues.list(List.of()));
        items.put("scalar.np", DemoArrays.mean(neuron.potential()));
        items.put("nested", DemoValues.settings(neuron, number));
        items.put("mixed", number == 2 ? DemoValues.whole(number) : DemoValues.mixed(number));
        items.put("café", DemoValues.text("naïve " + number));
        items.put("grown", DemoValues.text("0123456789".repeat(150)));
        items.put("replaced", DemoValues.whole(number));
        items.put("only" + number, DemoValues.whole(number));
        for (int i = 0; i < farmed; i++) {
            double drive = Neuron.DRIVE + i / 10.0;
            items.put(key(i), DemoValues.pair(drive, Neuron.expectedRate(tau, drive, 0)));
        }
        return items;
    }

    private static Value results(Neuron neuron) {
        List<Value> results = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            results.add(DemoValues.whole(neuron.count(STEPS / PARTS * part, STEPS / PARTS * (part + 1))));
        }
        return DemoValues.listOf(results);
    }

    /** A key as DataManager makes them for task farms, the same at every run of the demo. */
    private String key(int index) {
        return UUID.nameUUIDFromBytes((session + index).getBytes(StandardCharsets.UTF_8)).toString();
    }
}
