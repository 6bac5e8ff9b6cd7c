package org.poolscope.app.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.MenuItem;
import org.poolscope.app.live.chart.Channel;

/** Has read and shown what is ticked: curves over the chosen axis, and a pane for each image or spectrum. */
final class ChannelsController implements AutoCloseable {
    private final ScanView view;
    private final PlottedModel plotted;
    private final Feed feed;
    private final ChartController chart;
    private final BeatController beat;
    private final Map<String, PicturePane> panes = new LinkedHashMap<>();

    ChannelsController(ScanView view, PlottedModel plotted, Feed feed, ChartController chart, BeatController beat) {
        this.view = view;
        this.plotted = plotted;
        this.feed = feed;
        this.chart = chart;
        this.beat = beat;
    }

    /** Other streams are ticked, or another axis is chosen. */
    void replot() {
        List<Channel> pictures = plotted.pictures();
        List<String> names = pictures.stream().map(Channel::name).toList();
        List<PicturePane> left = panes.entrySet().stream().filter(pane -> !names.contains(pane.getKey()))
                .map(Map.Entry::getValue).toList();
        left.forEach(PicturePane::close);
        panes.keySet().retainAll(names);
        boolean others = !left.isEmpty() || panes.size() < names.size();
        pictures.forEach(channel -> panes.computeIfAbsent(channel.name(), _ -> new PicturePane(channel, this::want)));
        if (others) {
            chart.panes(panes);
            view.pictures(List.copyOf(panes.values()));
        }
        offerAxes();
        want();
    }

    @Override
    public void close() {
        panes.values().forEach(PicturePane::close);
    }

    private void want() {
        feed.want(plotted.wanted(panes.values().stream().map(PicturePane::wish).toList()));
        beat.panes(List.copyOf(panes.values()));
    }

    private void offerAxes() {
        String now = plotted.axisChannel().map(Channel::label).orElse("index");
        view.axis().setText("X: " + now);
        view.axis().setAccessibleText("Plotted over " + now);
        List<MenuItem> items = new ArrayList<>();
        items.add(item("index", Optional.empty()));
        plotted.axes().forEach(channel -> items.add(item(channel.name(), Optional.of(channel.name()))));
        view.axis().getItems().setAll(items);
    }

    private MenuItem item(String text, Optional<String> name) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> plotted.over(name));
        return item;
    }
}
