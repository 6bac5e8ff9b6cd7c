package org.poolscope.app.main;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.pool.PooledSource;
import org.poolscope.model.stream.StreamedSource;

/** Shows in the side pane and in the status bar what belongs to the chosen source. */
final class ChosenController {
    private final SourcesModel sources;
    private final StatusModel status;
    private final SideView side;
    private final Map<OpenSource, List<SideSection>> sections = new HashMap<>();

    ChosenController(SourcesModel sources, StatusModel status, SideView side) {
        this.sources = sources;
        this.status = status;
        this.side = side;
        sources.chosen().addListener((_, _, source) -> show(source));
    }

    /** Sets the sections of a source. */
    void sections(OpenSource source, List<SideSection> shown) {
        sections.put(source, List.copyOf(shown));
        if (sources.chosen().get() == source) {
            side.show(shown);
        }
    }

    /** Forgets the sections of a source that is closed. */
    void forget(OpenSource source) {
        sections.remove(source);
    }

    /** Shows anew what the chosen source is. */
    void refresh() {
        show(sources.chosen().get());
    }

    private void show(@Nullable OpenSource source) {
        side.show(source == null ? List.of() : sections.getOrDefault(source, List.of()));
        status.locked().set(source != null);
        status.atomic().set(source != null
                && (source.source() instanceof PooledSource || source.source() instanceof StreamedSource));
        status.facts().clear();
        if (source == null) {
            status.mode().set("No source open");
            return;
        }
        boolean writing = source.writable().get();
        status.writing().set(writing);
        status.mode().set(source.title() + (writing ? ", writing" : ", read-only"));
    }
}
