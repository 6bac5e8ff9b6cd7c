package org.poolscope.app.main;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.poolscope.app.look.Parts;
import org.poolscope.app.main.start.ReachController;
import org.poolscope.app.main.start.Stage;
import org.poolscope.app.main.start.StagesView;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.SignIn;
import org.poolscope.model.source.SignInWanted;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.Sources;
import org.poolscope.model.source.UntrustedServer;

/**
 * The tab of a source that could not be opened: why, how far the way to it leads, and how to get in. It goes when the source
 * is open.
 */
final class EntranceController {
    /** Who listens within this machine may read everything anyway. */
    private static final Pattern NEAR = Pattern.compile("(?i)http://(localhost|127\\.[0-9.]+|\\[::1])(:|/|$)");

    private final WorkspaceController workspace;
    private final Sources known;
    private final Location location;
    private final String address;
    private final VBox content = new VBox(16);
    private final ObservableList<Stage> stages = FXCollections.observableArrayList();
    private final ReachController reach;
    private final WorkTab tab;

    private EntranceController(WorkspaceController workspace, Sources known, Location location) {
        this.workspace = workspace;
        this.known = known;
        address = Location.withoutPassword(location.source());
        this.location = new Location(address, location.path());
        reach = new ReachController(workspace.tasks(), known, stages);
        String name = name();
        content.getStyleClass().addAll("surface", "note-pane");
        tab = new WorkTab(id(location), "warn", name, content).whenClosed(reach::stop);
        tab.crumbs().set(List.of(new Crumb("warn", address, address)));
    }

    /** Shows why a source could not be opened, in place of what was said of it before. */
    static void show(WorkspaceController workspace, Sources known, Location location, SourceException failure) {
        workspace.tab(id(location)).ifPresent(workspace::close);
        new EntranceController(workspace, known, location).fill(failure);
    }

    private static String id(Location location) {
        return "gone:" + Location.withoutPassword(location.source());
    }

    private String name() {
        String last = address.substring(address.lastIndexOf('/') + 1);
        return last.isEmpty() ? address : last;
    }

    private void fill(SourceException failure) {
        workspace.show(tab);
        if (failure instanceof SignInWanted wanted) {
            workspace.tasks().run("Looking how to sign in", (_, _) -> known.signIn(location),
                    how -> how.ifPresentOrElse(way -> ask(way, wanted), () -> tell(failure)), this::tell);
        } else {
            tell(failure);
        }
    }

    private void tell(SourceException failure) {
        Button again = Parts.button("refresh", "Try again", this::again, "bar");
        put(failure instanceof UntrustedServer server
                ? Parts.note("error", "err", failure.what(), address + ". " + failure.remedy(),
                        Parts.button("check", "Trust this one", () -> trust(server), "bar"),
                        Parts.button("close", "Do not connect", () -> workspace.close(tab), "bar"), again)
                : Parts.note("error", "err", failure.what(), address + ". " + failure.remedy(), again));
    }

    private void trust(UntrustedServer server) {
        workspace.tasks().run("Trusting " + address, (_, _) -> {
            known.trust(location, server.fingerprint());
            return server;
        }, _ -> again(), this::tell);
    }

    private void again() {
        workspace.close(tab);
        workspace.open(location.toString());
    }

    private void put(Node note) {
        content.getChildren().setAll(note, new StagesView(stages));
        go();
    }

    private void go() {
        stages.clear();
        reach.go(location.source(), _ -> {});
    }

    private void ask(SignIn way, SignInWanted wanted) {
        boolean plain = address.toLowerCase(Locale.ROOT).startsWith("http://") && !NEAR.matcher(address).lookingAt();
        SignInView view = new SignInView(name(), way.keptIn(), plain);
        view.given().subscribe(given -> {
            if (given != null) {
                signIn(way, given, view);
            }
        });
        put(view);
        view.ask(wanted);
    }

    private void signIn(SignIn way, SignInView.Given given, SignInView view) {
        workspace.tasks().run("Signing in at " + address, (_, _) -> {
            way.use(given.user(), given.password());
            return way;
        }, _ -> workspace.opening().open(location, () -> {
            if (workspace.opening().isOpen(location)) {
                workspace.close(tab);
                keep(way, given);
            }
        }, failure -> {
            if (failure instanceof SignInWanted wanted) {
                view.ask(wanted);
                go();
            } else {
                tell(failure);
            }
        }), this::tell);
    }

    private void keep(SignIn way, SignInView.Given given) {
        if (given.keep()) {
            workspace.tasks().run("Keeping the login " + way.keptIn(), (_, _) -> {
                way.keep();
                return way;
            }, _ -> workspace.tell("The login for " + address + " is kept " + way.keptIn() + "."), workspace::tell);
        }
    }
}
