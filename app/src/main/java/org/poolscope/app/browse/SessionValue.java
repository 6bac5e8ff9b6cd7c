package org.poolscope.app.browse;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.inspect.Figures;
import org.poolscope.app.inspect.Series;
import org.poolscope.app.inspect.Words;
import org.poolscope.app.main.Counts;
import org.poolscope.app.plot.engine.Curve;
import org.poolscope.model.array.DType;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;
import org.poolscope.model.value.ValueSummary;
import org.poolscope.model.value.ValueText;

/** What one session holds under a key, with the texts of its row; or why it cannot be read. */
final class SessionValue {
    private static final int LONGEST = 120;
    /** More curves than this at once hide each other; the others wait for a tick. */
    private static final int PLOTTED = 64;
    private static final int SLOTS = 8;

    private final int number;
    private final DataPath path;
    private final long stored;
    private final @Nullable Value value;
    private final @Nullable SourceException failure;
    private final ValueSummary summary;
    private final Optional<Figures> figures;
    private final Optional<Curve> curve;
    private final BooleanProperty plotted = new SimpleBooleanProperty(this, "plotted");

    private SessionValue(int number, DataPath path, long stored, @Nullable Value value,
            @Nullable SourceException failure, Optional<Figures> figures, Optional<Curve> curve) {
        this.number = number;
        this.path = path;
        this.stored = stored;
        this.value = value;
        this.failure = failure;
        this.figures = figures;
        this.summary = ValueSummary.of(value == null ? Value.None.NONE : value);
        this.curve = curve;
        plotted.set(isPlottedAtFirst());
    }

    /** A value that was read, with its figures; {@code number} counts the sessions and chooses the colour. */
    static SessionValue of(int number, DataPath path, long stored, Value value, Cancel cancel) throws SourceException {
        return new SessionValue(number, path, stored, value, null, Figures.of(value, cancel),
                Series.curve(path.part(0), number % SLOTS, value).map(Curve::prepare));
    }

    /** A value that cannot be read. */
    static SessionValue failed(int number, DataPath path, long stored, SourceException why) {
        return new SessionValue(number, path, stored, null, why, Optional.empty(), Optional.empty());
    }

    /** The same at another place, with the colour of that place. */
    SessionValue at(int place) {
        return new SessionValue(place, path, stored, value, failure, figures,
                curve.map(old -> new Curve(old.id(), old.name(), old.unit(), old.x(), old.y(), place % SLOTS,
                        old.visible(), old.shape(), old.exact(), old.lookup())));
    }

    /** The colour and dash of its curve, 0 to 7. */
    int slot() {
        return number % SLOTS;
    }

    DataPath path() {
        return path;
    }

    String session() {
        return path.part(0);
    }

    Optional<Value> value() {
        return Optional.ofNullable(value);
    }

    Optional<SourceException> failure() {
        return Optional.ofNullable(failure);
    }

    Optional<Curve> curve() {
        return curve;
    }

    BooleanProperty plotted() {
        return plotted;
    }

    /** Whether its tick is not as it is at first. */
    boolean isTurned() {
        return plotted.get() != isPlottedAtFirst();
    }

    /** Turns its tick from what it is at first. */
    void turn() {
        plotted.set(curve.isPresent() && !isPlottedAtFirst());
    }

    private boolean isPlottedAtFirst() {
        return curve.isPresent() && number < PLOTTED;
    }

    /** Bytes as stored. */
    long stored() {
        return stored;
    }

    String bytes() {
        return stored > 0 ? Counts.grouped(stored) : "–";
    }

    String type() {
        DType dtype = summary.dtype();
        return value == null ? "–" : dtype == null ? summary.type() : dtype.str();
    }

    String shape() {
        if (!summary.shape().isEmpty()) {
            return Words.shape(summary.shape());
        }
        return summary.count() < 0 || value == null ? "–" : Counts.grouped(summary.count());
    }

    String min() {
        return figures.map(all -> Words.six(all.min(), Series.isWhole(value))).orElse("–");
    }

    String max() {
        return figures.map(all -> Words.six(all.max(), Series.isWhole(value))).orElse("–");
    }

    /** The beginning of the value, exact, or what stands in its way. */
    String first() {
        SourceException why = failure;
        return why != null ? why.what() : value == null ? "" : ValueText.cell(value, LONGEST);
    }
}
