package org.poolscope.app.browse.shared;

import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.look.AskBalloon;
import org.poolscope.app.look.Parts;
import org.poolscope.app.main.Crumb;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.SideSection;
import org.poolscope.app.main.WorkTab;
import org.poolscope.app.main.Workspace;
import org.poolscope.app.task.Task;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Page;
import org.poolscope.storage.shm.SharedMemory;

/** Keeps the list of blocks up to date, opens one as an array, and frees one that nobody holds. */
final class BlocksController implements BlocksView.Heard, AutoCloseable {
    private static final Duration BEAT = Duration.seconds(2);

    private final Workspace workspace;
    private final OpenSource source;
    private final SharedMemory home;
    private final BlocksModel model = new BlocksModel();
    private final Timeline beat = new Timeline(new KeyFrame(BEAT, _ -> list()));
    private final WorkTab tab;
    private @Nullable Task running;
    private String wanted = "";

    BlocksController(Workspace workspace, OpenSource source, SharedMemory home) {
        this.workspace = workspace;
        this.source = source;
        this.home = home;
        tab = new WorkTab("blocks:" + source.location().source(), "shm", "Shared blocks", new BlocksView(model, this))
                .of(source);
        tab.crumbs().set(List.of(new Crumb("shm", source.title(), source.location().source())));
        beat.setCycleCount(Animation.INDEFINITE);
    }

    /** Shows the section and the tab, and lists from now on. */
    void begin() {
        workspace.sections(source, List.of(new SideSection("Shared blocks",
                Bindings.size(model.rows()).map(String::valueOf),
                List.of(Parts.iconButton("refresh", "List again", this::list, "tight")), new BlocksSection(model,
                        () -> workspace.show(tab)))));
        workspace.show(tab);
        list();
        beat.play();
    }

    /** Chooses a block as soon as it is listed. */
    void select(String name) {
        wanted = name;
        workspace.show(tab);
        choose();
    }

    @Override
    public void attach(BlockRow block, String dtype, String shape) {
        workspace.open(SharedMemory.address(block.name(), dtype, shape));
    }

    @Override
    public void free(BlockRow block, Button at) {
        AskBalloon.ask(at, "Free " + block.name() + "?",
                "No process that you may see holds these " + block.size() + ". What they hold is lost.",
                "Free the block",
                "Keep it", () -> workspace.tasks().run("Freeing " + block.name(), (_, _) -> {
                    home.unlink(block.name());
                    return block;
                }, freed -> {
                    workspace.tell(freed.name() + " is freed.");
                    list();
                }, workspace::tell));
    }

    @Override
    public void close() {
        beat.stop();
        Task task = running;
        if (task != null) {
            task.drop();
        }
    }

    private void list() {
        if (running != null) {
            return;
        }
        running = workspace.tasks().run("Listing shared memory",
                (cancel, _) -> source.source().children(DataPath.ROOT, Page.ALL, cancel), listing -> {
                    running = null;
                    model.take(listing.entries().stream().map(BlockRow::of).toList());
                    choose();
                }, failure -> {
                    running = null;
                    beat.stop();
                    workspace.tell(failure);
                });
    }

    private void choose() {
        model.named(wanted).ifPresent(row -> {
            wanted = "";
            model.chosen().set(row);
        });
    }
}
