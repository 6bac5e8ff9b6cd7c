package org.poolscope.app.compare;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.main.Picked;
import org.poolscope.model.diff.Comparison;

/** Which two places are compared, how closely, and what came of it. */
final class CompareModel {
    private final ObjectProperty<Picked> left;
    private final ObjectProperty<Picked> right;
    private final StringProperty tolerance = new SimpleStringProperty(this, "tolerance", "0");
    private final ObjectProperty<@Nullable Comparison> found = new SimpleObjectProperty<>(this, "found");

    CompareModel(Picked left, Picked right) {
        this.left = new SimpleObjectProperty<>(this, "left", left);
        this.right = new SimpleObjectProperty<>(this, "right", right);
    }

    ObjectProperty<Picked> left() {
        return left;
    }

    ObjectProperty<Picked> right() {
        return right;
    }

    /** The tolerance as it was typed. */
    StringProperty tolerance() {
        return tolerance;
    }

    /** The tolerance as a distance, empty if the text is none. */
    Optional<Double> distance() {
        try {
            double distance = tolerance.get().isBlank() ? 0 : Double.parseDouble(tolerance.get().strip());
            return distance >= 0 && Double.isFinite(distance) ? Optional.of(distance) : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /** What came of it last, null before. */
    ObjectProperty<@Nullable Comparison> found() {
        return found;
    }

    void swap() {
        Picked before = left.get();
        left.set(right.get());
        right.set(before);
    }
}
