package org.poolscope.app.main;

import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Location;

/** All features of one window as one: each hears of everything, the first that can shows something. */
final class EveryPart implements Part {
    private final List<Part> parts = new ArrayList<>();

    /** Lets a part hear of what happens from now on. */
    void add(Part part) {
        parts.add(part);
    }

    @Override
    public void opened(OpenSource source) {
        parts.forEach(part -> part.opened(source));
    }

    @Override
    public void back(OpenSource source) {
        parts.forEach(part -> part.back(source));
    }

    @Override
    public void closing(OpenSource source) {
        parts.forEach(part -> part.closing(source));
    }

    @Override
    public void ending() {
        parts.forEach(Part::ending);
    }

    @Override
    public boolean together(List<Location> places) {
        return parts.stream().anyMatch(part -> part.together(places));
    }

    @Override
    public boolean select(OpenSource source, DataPath path) {
        return parts.stream().anyMatch(part -> part.select(source, path));
    }

    @Override
    public boolean reopen(OpenSource source, DataPath path, String icon, String state) {
        return parts.stream().anyMatch(part -> part.reopen(source, path, icon, state));
    }

    @Override
    public String state(OpenSource source) {
        return parts.stream().map(part -> part.state(source)).filter(state -> !state.isEmpty()).findFirst().orElse("");
    }

    @Override
    public void recall(OpenSource source, String state) {
        parts.forEach(part -> part.recall(source, state));
    }

    @Override
    public boolean query(OpenSource source, String expression) {
        return parts.stream().anyMatch(part -> part.query(source, expression));
    }
}
