package org.poolscope.storage;

import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.source.ConnectionStage;
import org.poolscope.model.source.ConnectionSteps;

/** Remembers the stages of the way to a server. */
public final class ToldSteps implements ConnectionSteps {
    private final List<ConnectionStage> begun = new ArrayList<>();
    private final List<String> done = new ArrayList<>();

    @Override
    public void begins(ConnectionStage stage) {
        begun.add(stage);
    }

    @Override
    public void done(ConnectionStage stage, String words) {
        done.add(words.replaceFirst(", \\d+ ms$", ""));
    }

    /** The stages that were begun, in their order. */
    public List<ConnectionStage> begun() {
        return begun;
    }

    /** What came of those that went well, without the time that each took. */
    public List<String> done() {
        return done;
    }
}
