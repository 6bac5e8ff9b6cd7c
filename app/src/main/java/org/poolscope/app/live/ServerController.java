package org.poolscope.app.live;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.poolscope.app.live.chart.Channel;
import org.poolscope.app.task.Tasks;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.DataStore;
import org.poolscope.model.stream.Stream;

/** Asks a store now and then how much memory it uses and from where on it still has the points of a plotted stream. */
final class ServerController {
    private final Tasks tasks;
    private final DataStore store;
    private final TrimModel model;
    private final Clock clock;
    private final AskingController asking;

    ServerController(Tasks tasks, DataStore store, TrimModel model, Clock clock) {
        this.tasks = tasks;
        this.store = store;
        this.model = model;
        this.clock = clock;
        this.asking = new AskingController(tasks, "Asking " + store.location() + " for its memory",
                Duration.ofSeconds(5));
    }

    /** Asks for the first curve that is ticked from now on; for nothing if there is none. */
    void begin(PlottedModel plotted) {
        Optional<Stream> stream = plotted.rows().stream().filter(row -> row.ticked().get()).map(StreamRow::channel)
                .filter(channel -> channel.look() == Channel.Look.CURVE).map(Channel::stream).findFirst();
        if (stream.isPresent()) {
            asking.begin(_ -> ask(stream.get()));
        } else {
            asking.close();
        }
    }

    /** Asks only while somebody looks. */
    void show(boolean on) {
        asking.show(on);
    }

    void close() {
        asking.close();
    }

    /** A store that does not answer now is asked again; that it does not is told by who reads its points. */
    private boolean ask(Stream stream) throws SourceException {
        try {
            boolean sealed = stream.isSealed();
            TrimModel.Look look = new TrimModel.Look(clock.instant(), store.memory(), stream.first(), stream.length());
            tasks.later(() -> model.add(look));
            return !sealed;
        } catch (SourceException.Cancelled stopped) {
            throw stopped;
        } catch (SourceException _) {
            return true;
        }
    }
}
