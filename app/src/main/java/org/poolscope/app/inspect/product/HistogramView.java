package org.poolscope.app.inspect.product;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/** Bars for the counts of a spread, one of them marked; styled by {@code histogram-bar} and {@code chosen}. */
public final class HistogramView extends Region {
    private static final double GAP = 1;
    private static final double WIDEST = 24;

    private final List<Long> counts;

    /** The bars of {@code counts}; those from {@code first} to {@code last} are marked. */
    public HistogramView(List<Long> counts, int first, int last, String accessible) {
        this.counts = List.copyOf(counts);
        for (int i = 0; i < counts.size(); i++) {
            Region bar = new Region();
            bar.getStyleClass().add("histogram-bar");
            if (i >= first && i <= last) {
                bar.getStyleClass().add("chosen");
            }
            bar.setManaged(false);
            getChildren().add(bar);
        }
        getStyleClass().add("histogram");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(accessible);
    }

    @Override
    protected void layoutChildren() {
        long most = counts.stream().mapToLong(Long::longValue).max().orElse(1);
        double step = Math.min(WIDEST, getWidth() / Math.max(1, counts.size()));
        for (int i = 0; i < counts.size(); i++) {
            double height = counts.get(i) == 0 ? 1 : Math.max(2, getHeight() * counts.get(i) / Math.max(1, most));
            double left = snapPositionX(i * step);
            double width = Math.max(1, snapPositionX((i + 1) * step) - left - GAP);
            getChildren().get(i).resizeRelocate(left, getHeight() - height, width, height);
        }
    }
}
