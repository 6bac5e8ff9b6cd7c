package org.poolscope.app.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.poolscope.app.look.Png;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.product.ArrayDataset;
import org.poolscope.model.product.Column;
import org.poolscope.model.product.CompositeDataset;
import org.poolscope.model.product.Dataset;
import org.poolscope.model.product.History;
import org.poolscope.model.product.Members;
import org.poolscope.model.product.Parameter;
import org.poolscope.model.product.StringParameter;
import org.poolscope.model.product.TableDataset;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

/** Makes the datasets of the demo's products. */
final class DemoDatasets {
    private static final int ZOOM = 8;

    private DemoDatasets() {}

    /** Energy, counts and the error of the counts of every channel. */
    static TableDataset spectrum(long[] counts) {
        SequencedMap<String, Column> columns = new LinkedHashMap<>();
        columns.put("energy", column("energy", energies(), "eV"));
        columns.put("counts", column("counts", DemoValues.listOf(wholes(counts)), "count"));
        columns.put("error", column("error",
                DemoValues.list(Arrays.stream(counts).mapToObj(count -> Math.sqrt((double) count)).toList()), "count"));
        return TableDataset.of(columns, "what the spectrometer counted");
    }

    /** The image as rows of counts. */
    static ArrayDataset frame(long[][] counts) {
        return ArrayDataset.of(DemoValues.listOf(Arrays.stream(counts).<Value>map(row -> DemoValues.listOf(wholes(row)))
                .toList()), Optional.of("count"), "what the camera saw");
    }

    /** The image as a picture in grey, each pixel a square. */
    static Dataset preview(long[][] counts) {
        long most = Math.max(1, Arrays.stream(counts).flatMapToLong(Arrays::stream).max().orElse(1));
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            Png.write((x, y) -> 0x010101 * (int) (255 * counts[y / ZOOM][x / ZOOM] / most), ZOOM * counts[0].length,
                    ZOOM * counts.length, false, png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ArrayDataset bytes = ArrayDataset.of(new Value.Bytes(Value.Bytes.ByteType.BYTES, png.toByteArray()),
                Optional.empty(), "the frame as a picture");
        Dataset picture = bytes.withMeta(bytes.meta().with("type",
                StringParameter.of("Media type.", DemoValues.text("image/png"), "image/png")));
        return Dataset.of(Members.of(picture.stored()).as("MediaWrapper"));
    }

    /** The two lines of the spectrum, and what is left without them. */
    static CompositeDataset fit(long[] counts) {
        SequencedMap<String, Column> lines = new LinkedHashMap<>();
        lines.put("line",
                column("line", DemoValues.listOf(List.of(DemoValues.text("Mg K"), DemoValues.text("P K"))), ""));
        lines.put("energy", column("energy", DemoValues.list(List.of(1240.0, 2100.0)), "eV"));
        lines.put("counts",
                column("counts", DemoValues.listOf(wholes(within(counts, 1240), within(counts, 2100))), "count"));
        lines.put("remark", column("remark", DemoValues.listOf(List.of(DemoValues.text("swings with the star"),
                Value.None.NONE)), ""));
        double[] rest = IntStream.range(0, counts.length)
                .mapToDouble(channel -> isLine(channel, 1240) || isLine(channel, 2100) ? Double.NaN : counts[channel])
                .toArray();
        SequencedMap<String, Dataset> inner = new LinkedHashMap<>();
        inner.put("continuum", ArrayDataset.of(new Numeric.Array(NdArray.ofDoubles(rest), "array.array_d"),
                Optional.of("count"), "channels outside the lines"));
        SequencedMap<String, Dataset> parts = new LinkedHashMap<>();
        parts.put("lines", TableDataset.of(lines, "counts within 100 eV of a line"));
        parts.put("rest", CompositeDataset.of(inner));
        return CompositeDataset.of(parts);
    }

    /** A history of these inputs and arguments. */
    static History history(Map<String, String> inputs, Map<String, Parameter> arguments) {
        SequencedMap<String, Column> columns = new LinkedHashMap<>();
        columns.put("Name", column("Name", texts(List.copyOf(inputs.keySet())), ""));
        columns.put("Reference", column("Reference", texts(List.copyOf(inputs.values())), ""));
        Dataset history = TableDataset.of(columns, "how the exposure was reduced");
        for (Map.Entry<String, Parameter> argument : arguments.entrySet()) {
            history = history.withMeta(history.meta().with(argument.getKey(), argument.getValue()));
        }
        return (History) Dataset.of(Members.of(history.stored()).as("History"));
    }

    private static Value energies() {
        return DemoValues.list(IntStream.range(0, Exposure.CHANNELS).mapToObj(Exposure::energy).toList());
    }

    private static Column column(String name, Value data, String unit) {
        return Column.of(data, Optional.of(unit).filter(text -> !text.isEmpty()), name);
    }

    private static List<Value> wholes(long... numbers) {
        return LongStream.of(numbers).mapToObj(DemoValues::whole).toList();
    }

    private static Value texts(List<String> texts) {
        return DemoValues.listOf(texts.stream().map(DemoValues::text).toList());
    }

    private static long within(long[] counts, double energy) {
        return IntStream.range(0, counts.length).filter(channel -> isLine(channel, energy))
                .mapToLong(channel -> counts[channel]).sum();
    }

    private static boolean isLine(int channel, double energy) {
        return Math.abs(Exposure.energy(channel) - energy) <= 100;
    }
}
