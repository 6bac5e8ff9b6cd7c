package org.poolscope.app.live.chart;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.poolscope.app.live.scans.ScanInfo;

/** What to plot of a scan at first, and over what, from the hints that its writer gave. */
public final class AxisRule {
    private static final int MOST_CURVES = 4;
    private static final int MOST_UNITS = 3;

    private AxisRule() {}

    /** The stream to plot over: by the plots told, then by the axis told, then by name; empty for the index. */
    public static Optional<String> axis(ScanInfo info, Map<String, Channel> channels) {
        List<String> wanted = new ArrayList<>();
        info.list("plots").forEach(plot -> plot.list("items").forEach(item -> item.text("x").ifPresent(wanted::add)));
        ScanInfo told = info.below("channels");
        told.names().stream().filter(name -> told.below(name).number("axis_id").orElse(-1) == 0).forEach(wanted::add);
        channels.keySet().stream().filter(name -> name.startsWith("axis:")).forEach(wanted::add);
        channels.keySet().stream().filter(name -> name.endsWith("elapsed_time")).forEach(wanted::add);
        channels.keySet().stream().filter(name -> name.endsWith("epoch")).forEach(wanted::add);
        return wanted.stream().filter(name -> isCurve(channels.get(name))).findFirst();
    }

    /** The streams to plot: those the hints name, else the first few numbers that are no axis, and the first image. */
    public static Set<String> plotted(ScanInfo info, Map<String, Channel> channels) {
        Set<String> wanted = new LinkedHashSet<>();
        info.list("plots").forEach(plot -> plot.list("items").forEach(item -> item.text("y").ifPresent(wanted::add)));
        wanted.removeIf(name -> !isCurve(channels.get(name)));
        if (wanted.isEmpty()) {
            wanted.addAll(first(channels));
        }
        channels.values().stream().filter(channel -> channel.look() == Channel.Look.IMAGE).findFirst()
                .ifPresent(image -> wanted.add(image.name()));
        return wanted;
    }

    private static List<String> first(Map<String, Channel> channels) {
        List<String> names = new ArrayList<>();
        Set<String> units = new LinkedHashSet<>();
        for (Channel channel : channels.values()) {
            boolean axis = channel.isTime() || channel.name().startsWith("axis:");
            boolean room = units.contains(channel.unit()) || units.size() < MOST_UNITS;
            if (isCurve(channel) && !axis && room && names.size() < MOST_CURVES) {
                names.add(channel.name());
                units.add(channel.unit());
            }
        }
        return names;
    }

    private static boolean isCurve(@org.jspecify.annotations.Nullable Channel channel) {
        return channel != null && channel.look() == Channel.Look.CURVE;
    }
}
