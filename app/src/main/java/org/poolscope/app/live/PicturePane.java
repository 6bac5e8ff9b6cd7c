package org.poolscope.app.live;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.poolscope.app.live.chart.Channel;
import org.poolscope.app.live.chart.Picture;
import org.poolscope.app.live.chart.Wanted.Wish;
import org.poolscope.app.look.Icons;
import org.poolscope.app.look.Parts;
import org.poolscope.app.main.Counts;
import org.poolscope.app.main.action.PlotKey;
import org.poolscope.app.plot.AxisText;
import org.poolscope.app.plot.HeatMap;
import org.poolscope.app.plot.Plot;
import org.poolscope.app.plot.engine.Palette;

/** The newest image or spectrum of one stream: which frame it is, how old, and how its numbers become colours. */
final class PicturePane extends BorderPane implements AutoCloseable {
    private static final List<Double> CUTS = List.of(0.0, 0.5, 1.0, 2.0, 5.0);

    private final Channel channel;
    private final Runnable changed;
    private final HeatMap map = new HeatMap();
    private final Plot plot = new Plot();
    private final HBox head;
    private final Label frame = Parts.label("", "cell-text", "second");
    private final Label badge = Parts.badge("last only", "accent");
    private final Tooltip age = new Tooltip();
    private Wish.Form form;
    private boolean log;
    private double cut;
    private long index = -1;
    private long arrived;
    private long passed;
    private long now;

    /** For an image or a spectrum; {@code changed} is called when it is to be shown in another way. */
    PicturePane(Channel channel, Runnable changed) {
        this.channel = channel;
        this.changed = changed;
        form = channel.look() == Channel.Look.IMAGE ? Wish.Form.IMAGE : Wish.Form.LINE;
        map.setId("liveImage");
        PlotKey.declarePlot(map);
        PlotKey.declarePlot(plot);
        Label name = Parts.label(channel.label(), "strong");
        name.setGraphic(Icons.of(channel.icon()));
        name.setTooltip(new Tooltip(channel.name()));
        name.setMinWidth(0);
        badge.setMinWidth(Region.USE_PREF_SIZE);
        badge.setTooltip(age);
        frame.setMinWidth(Region.USE_PREF_SIZE);
        frame.setTooltip(age);
        frame.managedProperty().bind(frame.visibleProperty());
        MenuButton menu = menu();
        menu.setMinWidth(Region.USE_PREF_SIZE);
        head = new HBox(10, name, badge, Parts.space(), frame, menu);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("live-head");
        setTop(head);
        setCenter(map);
        getStyleClass().add("surface");
        setMinWidth(200);
        widthProperty().subscribe(this::tell);
    }

    Channel channel() {
        return channel;
    }

    /** How it is to be made. */
    Wish wish() {
        return new Wish(channel, form, log, cut, map.paletteProperty().get().isDiverging());
    }

    /** Shows a newer one. */
    void show(Picture picture) {
        boolean first = index < 0;
        index = picture.index();
        arrived = picture.arrived();
        passed = picture.passed();
        if (first) {
            tick(arrived);
        }
        switch (picture) {
            case Picture.Cells cells -> {
                if (getCenter() != map) {
                    setCenter(map);
                }
                map.setGrid(cells.grid(), cells.levels());
            }
            case Picture.Line line -> {
                if (getCenter() != plot) {
                    setCenter(plot);
                }
                plot.setAxes(new AxisText("element", "", "element"), new AxisText(channel.label(), channel.unit()));
                plot.arrive(List.of(line.curve()));
            }
            case Picture.Unreadable broken -> setCenter(
                    Parts.empty("warn", "Frame " + Counts.grouped(broken.index()) + ": " + broken.why()));
        }
    }

    /** Says how old the frame is at a time in nanoseconds. */
    void tick(long time) {
        now = time;
        tell();
    }

    private void tell() {
        if (index < 0) {
            frame.setText("nothing yet");
            return;
        }
        double seconds = (now - arrived) / 1e9;
        String old = seconds < 100
                ? String.format(Locale.ROOT, "%.1f s old", Math.max(0, seconds))
                : Counts.grouped((long) seconds) + " s old";
        String name = "frame " + Counts.grouped(index);
        frame.setText(name + ", " + old);
        if (!frameFits()) {
            frame.setText(name);
        }
        frame.setVisible(frameFits());
        age.setText("Frame " + Counts.grouped(index) + " is " + old + "; " + Counts.grouped(passed)
                + " frames were passed over for newer ones.");
        frame.setAccessibleText("Frame " + index + ", " + old + ", " + passed + " passed over");
    }

    /** Whether there is room for which frame it is beside the name of the stream and the menu. */
    private boolean frameFits() {
        double others = head.getChildren().stream().filter(part -> !part.equals(frame) && part.isManaged())
                .mapToDouble(part -> part.prefWidth(-1) + head.getSpacing()).sum();
        return others + frame.prefWidth(-1) + head.snappedLeftInset() + head.snappedRightInset() <= getWidth();
    }

    private MenuButton menu() {
        MenuButton menu = new MenuButton("", Icons.of("more"));
        menu.getStyleClass().addAll("flat", "tight", "no-arrow");
        menu.setAccessibleText("How " + channel.label() + " is shown");
        menu.setTooltip(new Tooltip("How it is shown"));
        if (channel.look() == Channel.Look.SPECTRUM) {
            ToggleGroup forms = new ToggleGroup();
            menu.getItems().addAll(choice("Line of the newest", forms, true, () -> form(Wish.Form.LINE)),
                    choice("Waterfall", forms, false, () -> form(Wish.Form.WATERFALL)), new SeparatorMenuItem());
        }
        CheckMenuItem logarithm = new CheckMenuItem("Logarithmic colours");
        logarithm.setOnAction(_ -> {
            log = logarithm.isSelected();
            map.logProperty().set(log);
            plot.setLog(false, log);
            changed.run();
        });
        menu.getItems().addAll(logarithm, new SeparatorMenuItem());
        ToggleGroup cuts = new ToggleGroup();
        for (double percent : CUTS) {
            String text = percent == 0
                    ? "Colours over all numbers"
                    : "Colours without " + percent + " % at each end";
            menu.getItems().add(choice(text, cuts, percent == 0, () -> {
                cut = percent;
                map.cutProperty().set(percent);
                changed.run();
            }));
        }
        menu.getItems().add(new SeparatorMenuItem());
        ToggleGroup palettes = new ToggleGroup();
        for (Palette palette : Palette.values()) {
            menu.getItems().add(choice(palette.name().toLowerCase(Locale.ROOT), palettes,
                    palette == map.paletteProperty().get(), () -> {
                        map.paletteProperty().set(palette);
                        changed.run();
                    }));
        }
        return menu;
    }

    private void form(Wish.Form next) {
        form = next;
        boolean newest = next != Wish.Form.WATERFALL;
        badge.setVisible(newest);
        badge.setManaged(newest);
        changed.run();
    }

    private static RadioMenuItem choice(String text, ToggleGroup group, boolean on, Runnable chosen) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setToggleGroup(group);
        item.setSelected(on);
        item.setOnAction(_ -> chosen.run());
        return item;
    }

    @Override
    public void close() {
        map.close();
        plot.close();
    }
}
