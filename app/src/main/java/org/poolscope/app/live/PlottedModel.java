package org.poolscope.app.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.poolscope.app.live.chart.AxisRule;
import org.poolscope.app.live.chart.Channel;
import org.poolscope.app.live.chart.Wanted;
import org.poolscope.app.live.scans.ScanInfo;
import org.poolscope.model.stream.Scan;

/** Which streams of a scan are plotted, and over what. A channel keeps its slot as long as the window is open. */
final class PlottedModel {
    private static final int SLOTS = 8;

    private final Map<String, Integer> slots;
    private final ObservableList<StreamRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<String>> axis = new ReadOnlyObjectWrapper<>(this, "axis",
            Optional.empty());
    private final Runnable changed;
    private boolean filling;

    /** With the slots that channels of this source have so far; {@code changed} is called when others are plotted. */
    PlottedModel(Map<String, Integer> slots, Runnable changed) {
        this.slots = slots;
        this.changed = changed;
    }

    /** The streams of the scan. */
    ObservableList<StreamRow> rows() {
        return rows;
    }

    /** The stream that is plotted over; empty for the index. */
    ReadOnlyObjectProperty<Optional<String>> axis() {
        return axis.getReadOnlyProperty();
    }

    /** Takes the streams of a scan and plots {@code before}, if that names any of them, or what its hints suggest. */
    void fill(Scan scan, Optional<Chosen> before) {
        filling = true;
        ScanInfo info = new ScanInfo(scan.info());
        Map<String, Channel> channels = new LinkedHashMap<>();
        scan.streams().forEach((name, stream) -> channels.put(name, Channel.of(stream, info)));
        rows.setAll(channels.values().stream().map(StreamRow::new).toList());
        Optional<Chosen> known = before.filter(chosen -> chosen.names().stream().anyMatch(channels::containsKey));
        Set<String> ticked = known.map(Chosen::names).orElseGet(() -> AxisRule.plotted(info, channels));
        axis.set(known.map(Chosen::axis).orElseGet(() -> AxisRule.axis(info, channels)).filter(channels::containsKey));
        for (StreamRow row : rows) {
            String name = row.channel().name();
            row.ticked().set(ticked.contains(name) || axis.get().filter(name::equals).isPresent());
            row.ticked().subscribe((_, on) -> ticked(row, on));
        }
        filling = false;
        changed.run();
    }

    /** What is plotted, to be plotted of another scan as well. */
    record Chosen(Optional<String> axis, Set<String> names) {}

    /** What is plotted now. */
    Chosen chosen() {
        return new Chosen(axis.get(), Set.copyOf(rows.stream().filter(row -> row.ticked().get())
                .map(row -> row.channel().name()).toList()));
    }

    /** Plots over another stream; the one before is plotted no more. */
    void over(Optional<String> name) {
        Optional<String> before = axis.get();
        if (before.equals(name)) {
            return;
        }
        filling = true;
        axis.set(name);
        row(before).ifPresent(row -> row.ticked().set(false));
        row(name).ifPresent(row -> row.ticked().set(true));
        filling = false;
        changed.run();
    }

    /** Ticks one more stream, as {@code --select} of it does. */
    void tick(String name) {
        row(Optional.of(name)).ifPresent(row -> row.ticked().set(true));
    }

    /** The stream of a name. */
    Optional<Channel> channel(String name) {
        return row(Optional.of(name)).map(StreamRow::channel);
    }

    /** The streams that may be plotted over. */
    List<Channel> axes() {
        return rows.stream().map(StreamRow::channel).filter(channel -> channel.look() == Channel.Look.CURVE).toList();
    }

    /** The channel that is plotted over. */
    Optional<Channel> axisChannel() {
        return row(axis.get()).map(StreamRow::channel);
    }

    /** The images and spectra that are shown. */
    List<Channel> pictures() {
        return rows.stream().filter(row -> row.ticked().get()).map(StreamRow::channel)
                .filter(channel -> channel.look() == Channel.Look.IMAGE || channel.look() == Channel.Look.SPECTRUM)
                .toList();
    }

    /** All that the chart is to show, with pictures as their panes want them. */
    Wanted wanted(List<Wanted.Wish> wishes) {
        List<Wanted.Drawn> curves = new ArrayList<>();
        for (StreamRow row : rows) {
            Channel channel = row.channel();
            boolean isAxis = axis.get().filter(channel.name()::equals).isPresent();
            if (row.ticked().get() && !isAxis && channel.look() == Channel.Look.CURVE) {
                curves.add(new Wanted.Drawn(channel, slots.computeIfAbsent(channel.name(), _ -> free())));
            }
        }
        Map<String, Wanted.Wish> pictures = new HashMap<>();
        wishes.forEach(wish -> pictures.put(wish.channel().name(), wish));
        return new Wanted(axisChannel(), curves, pictures);
    }

    private Optional<StreamRow> row(Optional<String> name) {
        return name.flatMap(wanted -> rows.stream().filter(row -> row.channel().name().equals(wanted)).findFirst());
    }

    private void ticked(StreamRow row, boolean on) {
        if (!filling) {
            if (!on && axis.get().filter(row.channel().name()::equals).isPresent()) {
                axis.set(Optional.empty());
            }
            changed.run();
        }
    }

    /** The slot that fewest channels have. */
    private int free() {
        int best = 0;
        long fewest = Long.MAX_VALUE;
        for (int slot = 0; slot < SLOTS; slot++) {
            int each = slot;
            long used = slots.values().stream().filter(taken -> taken == each).count();
            if (used < fewest) {
                fewest = used;
                best = slot;
            }
        }
        return best;
    }
}
