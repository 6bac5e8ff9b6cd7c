package org.poolscope.app.live;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import org.poolscope.app.live.chart.Channel;
import org.poolscope.app.main.Counts;

/** A stream in the list of its scan. */
final class StreamRow {
    private final Channel channel;
    private final BooleanProperty ticked = new SimpleBooleanProperty(this, "ticked");
    private final LongProperty length = new SimpleLongProperty(this, "length", -1);
    private final ReadOnlyStringWrapper lengthText = new ReadOnlyStringWrapper(this, "lengthText", "–");
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper(this, "told", "");
    private final Rates rates = new Rates();

    StreamRow(Channel channel) {
        this.channel = channel;
        length.subscribe(now -> lengthText.set(now.longValue() < 0 ? "–" : Counts.grouped(now.longValue())));
    }

    Channel channel() {
        return channel;
    }

    /** Whether it is plotted. */
    BooleanProperty ticked() {
        return ticked;
    }

    /** Points sent so far, -1 while that is not known. */
    LongProperty length() {
        return length;
    }

    /** The same for a person. */
    ReadOnlyStringProperty lengthText() {
        return lengthText.getReadOnlyProperty();
    }

    /** Takes how long the stream was at a time in nanoseconds, -1 if that could not be told, and whether it ended. */
    void measured(long points, boolean sealed, long nanos) {
        length.set(Math.max(length.get(), points));
        if (points >= 0) {
            rates.add(nanos, points);
        }
        told.set(sealed ? "Sealed: no more points will come." : CursorRow.rate(rates.perSecond()) + ", not sealed.");
    }

    /** How quickly points come, or that it is sealed, a sentence; empty before that is known. */
    ReadOnlyStringProperty told() {
        return told.getReadOnlyProperty();
    }
}
