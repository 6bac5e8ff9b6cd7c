package org.poolscope.app.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;
import org.poolscope.app.architecture.offender.app.browse.AskingModel;
import org.poolscope.app.architecture.offender.app.browse.ButtonModel;
import org.poolscope.app.architecture.offender.app.browse.ChartPane;
import org.poolscope.app.architecture.offender.app.browse.ReadingView;
import org.poolscope.app.architecture.offender.app.browse.ToolkitCaller;
import org.poolscope.app.architecture.offender.model.LoggingShape;
import org.poolscope.app.architecture.offender.model.ReadingShape;
import org.poolscope.app.architecture.offender.storage.pool.CountingPool;
import org.poolscope.app.architecture.offender.storage.pool.MutablePool;
import org.poolscope.app.architecture.offender.storage.pool.NeighbourPool;
import org.poolscope.app.architecture.offender.storage.pool.PoolHelper;
import org.poolscope.app.architecture.offender.storage.pool.PrintingPool;
import org.poolscope.app.architecture.offender.storage.shelf.CallingShelf;
import org.poolscope.app.architecture.offender.storage.shelf.CatchingShelf;
import org.poolscope.app.architecture.offender.storage.shelf.ColouredShelf;
import org.poolscope.app.architecture.offender.storage.shelf.MappedShelf;
import org.poolscope.app.architecture.offender.storage.shelf.NeighbourShelf;
import org.poolscope.app.architecture.offender.storage.shelf.ThreadShelf;
import org.poolscope.app.architecture.offender.storage.shelf.UpwardShelf;

/** A wall, and the classes that break it for the proof. */
record Wall(String name, Function<Root, ArchRule> rule, List<Class<?>> offenders) {
    static List<Wall> all() {
        return List.of(
                wall("model uses only Java", FloorWalls::modelUsesOnlyJava, LoggingShape.class),
                wall("model opens nothing", FloorWalls::modelOpensNothing, ReadingShape.class),
                wall("storage knows no app", FloorWalls::storageKnowsNoApp, UpwardShelf.class),
                wall("stores do not know each other", FloorWalls::storesDoNotKnowEachOther, NeighbourShelf.class),
                wall("only the app knows the toolkit", FloorWalls::onlyTheAppKnowsTheToolkit, ColouredShelf.class),
                wall("only the plot knows ChartFX", FloorWalls::onlyThePlotKnowsChartFx, ChartPane.class),
                wall("packages have no cycles", FloorWalls::packagesHaveNoCycles, NeighbourShelf.class,
                        NeighbourPool.class),
                wall("models hold no controls", WindowWalls::modelsHoldNoControls, ButtonModel.class),
                wall("views do no input or output", WindowWalls::viewsDoNoInputOrOutput, ReadingView.class),
                wall("only controllers start tasks", WindowWalls::onlyControllersStartTasks, AskingModel.class),
                wall("only task makes threads", WindowWalls::onlyTaskMakesThreads, ThreadShelf.class),
                wall("only task enters the toolkit thread", WindowWalls::onlyTaskEntersTheToolkitThread,
                        ToolkitCaller.class),
                wall("only the shell prints", WindowWalls::onlyTheShellPrints, PrintingPool.class),
                wall("mapped memory is copied first", CodeWalls::mappedMemoryIsCopiedFirst, MappedShelf.class),
                wall("nothing from a file is run", CodeWalls::nothingFromAFileIsRun, CallingShelf.class),
                wall("statics never change", CodeWalls::staticsNeverChange, CountingPool.class),
                wall("statics hold nothing that changes", CodeWalls::staticsHoldNothingThatChanges, MutablePool.class),
                wall("nobody catches everything", CodeWalls::nobodyCatchesEverything, CatchingShelf.class),
                wall("names say what things are", CodeWalls::namesSayWhatThingsAre, PoolHelper.class),
                wall("every package is described", CodeWalls::everyPackageIsDescribed, PoolHelper.class));
    }

    private static Wall wall(String name, Function<Root, ArchRule> rule, Class<?>... offenders) {
        return new Wall(name, rule, List.of(offenders));
    }

    ArchRule ruleFor(Root root) {
        return rule.apply(root).allowEmptyShould(true);
    }

    @Override
    public String toString() {
        return name;
    }
}
