package org.poolscope.app.demo;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;
import org.poolscope.storage.shm.SharedArray;
import org.poolscope.storage.shm.SharedMemory;

/** Makes the arrays of the demo; all little-endian and in C order. */
final class DemoArrays {
    private static final int NAME = 10;
    private static final int TAUS = 48;
    private static final int DRIVES = 64;
    private static final DType.Struct EVENT = new DType.Struct(NAME + 8,
            List.of(new DType.Field("what", 0, DType.of(Kind.BYTES, NAME), null),
                    new DType.Field("step", NAME, DType.INT32, null),
                    new DType.Field("v", NAME + 4, DType.of(Kind.FLOAT, 4), null)),
            false);

    private DemoArrays() {}

    /** A record for every spike and every reset after it: what, at which step, potential in mV. */
    static Value events(Neuron neuron) {
        List<Integer> spikes = neuron.spikes();
        ByteBuffer data = buffer(2 * spikes.size() * EVENT.itemSize());
        for (int step : spikes) {
            event(data, "spike", step, (float) Neuron.THRESHOLD);
            event(data, "reset", step, (float) neuron.potential()[step]);
        }
        return array(EVENT, data, 2L * spikes.size());
    }

    /** Rates in Hz of three parts of both halves of the run. */
    static Value rates(Neuron neuron) {
        ByteBuffer data = buffer(6 * Double.BYTES);
        for (int part = 0; part < 6; part++) {
            int length = neuron.potential().length / 6;
            data.putDouble(neuron.rate(part * length, (part + 1) * length));
        }
        return array(DType.FLOAT64, data, 2, 3);
    }

    /** Numbers of spikes of the same parts. */
    static Value counts(Neuron neuron) {
        ByteBuffer data = buffer(6 * Integer.BYTES);
        for (int part = 0; part < 6; part++) {
            int length = neuron.potential().length / 6;
            data.putInt((int) neuron.count(part * length, (part + 1) * length));
        }
        return array(DType.INT32, data, 2, 3);
    }

    /** The rate in Hz that theory gives for time constants of 10 to 57 ms downwards and drives across. */
    static Value rateMap(int restMillis) {
        return array(DType.of(Kind.FLOAT, 4), rates(restMillis), TAUS, DRIVES);
    }

    private static ByteBuffer rates(int restMillis) {
        ByteBuffer data = buffer(TAUS * DRIVES * Float.BYTES);
        for (int row = 0; row < TAUS; row++) {
            for (int column = 0; column < DRIVES; column++) {
                double tau = (10 + row) / 1000.0;
                double drive = Neuron.THRESHOLD + (column - 8) / 4.0;
                data.putFloat((float) Neuron.expectedRate(tau, drive, restMillis / 1000.0));
            }
        }
        return data.rewind();
    }

    /** The mean as numpy's own scalar. */
    static Value mean(double[] numbers) {
        ByteBuffer data = buffer(Double.BYTES).putDouble(Arrays.stream(numbers).average().orElse(Double.NaN));
        return new Numeric.Scalar(NdArray.of(DType.FLOAT64, new long[0], false, MemorySegment.ofBuffer(data.rewind())));
    }

    private static void event(ByteBuffer data, String what, int step, float potential) {
        data.put(Arrays.copyOf(what.getBytes(StandardCharsets.US_ASCII), NAME)).putInt(step).putFloat(potential);
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The same map without rest, in shared memory; freed when it is closed. */
    static SharedArray shared(SharedMemory home) throws SourceException {
        SharedArray shared = SharedArray.create(home, "", DType.of(Kind.FLOAT, 4), TAUS, DRIVES);
        shared.block().memory().copyFrom(MemorySegment.ofBuffer(rates(0)));
        return shared;
    }

    private static Value array(DType type, ByteBuffer data, long... shape) {
        return new Numeric.Array(NdArray.of(type, shape, false, MemorySegment.ofBuffer(data.rewind())));
    }
}
