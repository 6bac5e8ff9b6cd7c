package org.poolscope.storage.scan;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.SplittableRandom;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.Encoding;
import org.poolscope.model.stream.Points;
import org.poolscope.model.stream.StreamWriter;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Container.Mapping.MappingType;
import org.poolscope.model.value.Value;

/**
 * What the simulator measures at one channel.
 *
 * @param every  a point each so many steps of the scan
 * @param batch  so many points at once, sent as one entry
 */
record SimulatedChannel(String name, String unit, Encoding.Numeric encoding, int every, int batch, Shape shape) {
    private static final int SPECTRUM = 512;
    private static final int IMAGE = 64;

    /** The value at a place of a point: {@code along} goes from 0 to 1 over the scan. */
    @FunctionalInterface
    interface Shape {
        double at(double along, int element, long millis, SplittableRandom noise);
    }

    /** The channels of every scan. */
    static List<SimulatedChannel> all() {
        return List.of(
                scalar("axis:roby", "mm", 1, 1, (along, _, _, _) -> 10 * along),
                scalar("timer:epoch", "s", 1, 1, (_, _, millis, _) -> millis / 1e3),
                scalar("diodes:diode1", "µA", 1, 1,
                        (along, _, _, noise) -> 5 * peak(along, 0.5, 0.08) + 0.05 * noise.nextDouble()),
                scalar("diodes:monitor", "cts", 1, 1,
                        (along, _, _, noise) -> Math.rint(10_000 - 500 * along + 100 * noise.nextDouble())),
                scalar("oven:temperature", "°C", 10, 1,
                        (along, _, _, noise) -> 20 + 3 * along + 0.1 * noise.nextDouble()),
                scalar("adc:fast", "V", 1, 100, (along, element, _, noise) -> Math
                        .sin(2 * Math.PI * (element / 50.0 + along)) + 0.1 * noise.nextDouble()),
                new SimulatedChannel("mca:spectrum", "cts",
                        new Encoding.Numeric(DType.of(Kind.UINT, 4), List.of((long) SPECTRUM)), 5, 1,
                        (along, element, _, noise) -> Math.rint(2_000 * along * peak(element / 512.0, 0.3, 0.02)
                                + 900 * peak(element / 512.0, 0.7, 0.05) + 20 * noise.nextDouble())),
                new SimulatedChannel("camera:image", "cts",
                        new Encoding.Numeric(DType.of(Kind.UINT, 2), List.of((long) IMAGE, (long) IMAGE)), 5, 1,
                        (along, element, _, noise) -> Math.rint(3_000 * peak(element / 4_096.0, along, 0.2)
                                * peak(element % IMAGE / 64.0, 0.5, 0.1) + 30 * noise.nextDouble())));
    }

    /** What is told of the channel. */
    Container.Mapping info() {
        return new Container.Mapping(MappingType.DICT, List.of(
                new Value.Text("display_name"), new Value.Text(name.substring(name.indexOf(':') + 1)),
                new Value.Text("unit"), new Value.Text(unit),
                new Value.Text("dim"), new Value.Int(encoding.shape().size())), null);
    }

    /** Sends what belongs to point {@code point} of {@code points}. */
    void send(StreamWriter stream, int point, int points, long millis, SplittableRandom noise) throws SourceException {
        if (point % every != 0) {
            return;
        }
        int size = (int) (encoding.pointBytes() / encoding.dtype().itemSize());
        ByteBuffer bytes = ByteBuffer.allocate(batch * (int) encoding.pointBytes()).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < batch * size; i++) {
            double value = shape.at(point / (double) points, i, millis, noise);
            switch (encoding.dtype().itemSize()) {
                case 2 -> bytes.putShort((short) value);
                case 4 -> bytes.putInt((int) value);
                default -> bytes.putDouble(value);
            }
        }
        long[] shapeOfAll = new long[encoding.shape().size() + 1];
        shapeOfAll[0] = batch;
        for (int i = 1; i < shapeOfAll.length; i++) {
            shapeOfAll[i] = encoding.shape().get(i - 1);
        }
        stream.send(new Points.Regular(
                NdArray.of(encoding.dtype(), shapeOfAll, false, MemorySegment.ofArray(bytes.array()))));
    }

    private static SimulatedChannel scalar(String name, String unit, int every, int batch,
            Shape shape) {
        return new SimulatedChannel(name, unit, Encoding.Numeric.scalar(DType.FLOAT64), every, batch, shape);
    }

    private static double peak(double at, double centre, double width) {
        double distance = (at - centre) / width;
        return Math.exp(-distance * distance / 2);
    }
}
