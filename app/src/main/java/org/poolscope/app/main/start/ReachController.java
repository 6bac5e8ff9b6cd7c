package org.poolscope.app.main.start;

import java.util.function.Consumer;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.task.Task;
import org.poolscope.app.task.Tasks;
import org.poolscope.model.source.ConnectionStage;
import org.poolscope.model.source.ConnectionSteps;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.Sources;

/** Goes the way to a source and puts each of its stages into a list as it begins, ends or fails. */
public final class ReachController {
    private final Tasks tasks;
    private final Sources known;
    private final ObservableList<Stage> stages;
    private @Nullable Task going;
    private @Nullable Walk walk;

    /** Puts its stages into {@code stages} in place of what is there. */
    public ReachController(Tasks tasks, Sources known, ObservableList<Stage> stages) {
        this.tasks = tasks;
        this.known = known;
        this.stages = stages;
    }

    /** Goes to an address; {@code failed} hears of a failure that belongs to no stage. */
    public void go(String address, Consumer<SourceException> failed) {
        stop();
        Walk begun = new Walk();
        walk = begun;
        going = tasks.run("Going to " + Location.withoutPassword(address), (cancel, _) -> {
            known.reach(Location.parse(address), begun, cancel);
            return address;
        }, _ -> {}, failure -> {
            if (!begun.failed(failure)) {
                failed.accept(failure);
            }
        });
    }

    /** Goes no further; nothing is put into the list any more. */
    public void stop() {
        walk = null;
        Task task = going;
        if (task != null) {
            task.drop();
            going = null;
        }
    }

    /** One way: the stage that runs is the last of the list. */
    private final class Walk implements ConnectionSteps {
        private @Nullable ConnectionStage at;

        @Override
        public void begins(ConnectionStage stage) {
            tasks.later(() -> {
                if (isWanted()) {
                    if (at == null && stage == ConnectionStage.NAME) {
                        stages.clear();
                    }
                    at = stage;
                    stages.add(new Stage(Stage.State.RUNNING, stage.words()));
                }
            });
        }

        @Override
        public void done(ConnectionStage stage, String words) {
            tasks.later(() -> {
                if (isWanted()) {
                    at = null;
                    end(Stage.State.DONE, stage, words);
                }
            });
        }

        /** Whether there is a stage that failed. */
        boolean failed(SourceException failure) {
            ConnectionStage stage = at;
            if (stage == null || failure instanceof SourceException.Cancelled) {
                return false;
            }
            end(Stage.State.FAILED, stage, (failure.what() + " " + failure.remedy()).strip());
            return true;
        }

        private void end(Stage.State state, ConnectionStage stage, String words) {
            stages.set(stages.size() - 1, new Stage(state, stage.words() + ": " + words));
        }

        private boolean isWanted() {
            return walk == this;
        }
    }
}
