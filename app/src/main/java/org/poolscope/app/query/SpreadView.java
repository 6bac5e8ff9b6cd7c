package org.poolscope.app.query;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.poolscope.app.inspect.Words;
import org.poolscope.app.inspect.product.HistogramView;
import org.poolscope.app.look.Parts;

/** How the values of a field spread over the pool: small bars, and the range in words. */
final class SpreadView extends HBox {
    private static final double WIDEST = 88;
    private static final double KIND = 6;
    private static final double HEIGHT = 20;

    SpreadView() {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
    }

    void show(Optional<Field> known) {
        getChildren().clear();
        known.ifPresent(found -> {
            bars(found).ifPresent(getChildren()::add);
            Label words = Parts.label(found.valueWords(), "small", "second");
            words.setTooltip(new Tooltip(found.name() + ": " + found.valueWords() + ", in "
                    + Words.count(found.kinds().having(), "product", "products")));
            getChildren().add(words);
        });
    }

    private static Optional<HistogramView> bars(Field field) {
        List<Long> counts = field.spread().map(spread -> spread.counts())
                .orElseGet(() -> List.copyOf(field.kinds().counts().values()));
        if (counts.size() < 2) {
            return Optional.empty();
        }
        HistogramView bars = new HistogramView(counts, 0, counts.size(), field.name() + ": " + field.valueWords());
        double width = field.spread().isPresent() ? WIDEST : Math.min(WIDEST, KIND * counts.size());
        bars.setMinSize(width, HEIGHT);
        bars.setPrefSize(width, HEIGHT);
        bars.setMaxSize(width, HEIGHT);
        return Optional.of(bars);
    }
}
