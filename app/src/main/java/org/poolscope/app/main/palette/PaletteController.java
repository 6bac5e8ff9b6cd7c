package org.poolscope.app.main.palette;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.main.action.Action;
import org.poolscope.app.main.action.ActionState;
import org.poolscope.app.main.action.Actions;
import org.poolscope.app.main.action.ActionsModel;

/** Opens and closes the palette and fills it while a person types. */
public final class PaletteController {
    private static final int MOST_AMONG_DATA = 5;
    private static final int MOST_ALONE = 100;

    private final PaletteModel model = new PaletteModel();
    private final List<PaletteSearch> searches = new ArrayList<>();
    private final ActionsModel actions;
    private final Consumer<String> sayWhy;
    private final Runnable closed;
    private final Consumer<Node> layOver;
    private @Nullable PaletteView made;

    /**
     * For the actions of a window; {@code closed} gives the focus back, {@code layOver} takes the palette when it is
     * first opened.
     */
    public PaletteController(ActionsModel actions, Consumer<String> sayWhy, Runnable closed, Consumer<Node> layOver) {
        this.actions = actions;
        this.sayWhy = sayWhy;
        this.closed = closed;
        this.layOver = layOver;
        model.text().addListener(_ -> search());
        model.kind().addListener(_ -> search());
    }

    /** Shows the palette with a text in it. */
    public void open(String text) {
        PaletteView view = view();
        model.text().set(text);
        search();
        view.setVisible(true);
        view.takeFocus();
    }

    /** Asks one more source of data from now on. */
    public void add(PaletteSearch search) {
        searches.add(search);
    }

    /** Looks again, because a search has found more; the chosen row stays. */
    public void refresh() {
        if (isOpen()) {
            search();
        }
    }

    /** Hides it and gives the focus back. */
    public void close() {
        PaletteView view = made;
        if (view != null && view.isVisible()) {
            view.setVisible(false);
            closed.run();
        }
    }

    private boolean isOpen() {
        PaletteView view = made;
        return view != null && view.isVisible();
    }

    private PaletteView view() {
        PaletteView there = made;
        if (there == null) {
            there = new PaletteView(model, this::choose, this::close);
            there.setVisible(false);
            made = there;
            layOver.accept(there);
        }
        return there;
    }

    private void choose(PaletteRow row) {
        close();
        row.go().run();
    }

    private void search() {
        List<PaletteGroup> groups = new ArrayList<>();
        if (model.wanted() != PaletteModel.Kind.DATA) {
            groups.add(actionGroup());
        }
        if (model.wanted() != PaletteModel.Kind.ACTIONS) {
            searches.forEach(search -> groups.add(search.find(model.words())));
        }
        groups.removeIf(group -> group.rows().isEmpty());
        model.groups().set(List.copyOf(groups));
    }

    private PaletteGroup actionGroup() {
        int most = model.wanted() == PaletteModel.Kind.ACTIONS ? MOST_ALONE : MOST_AMONG_DATA;
        List<Action> found = ActionSearch.find(Actions.all(), model.words());
        List<PaletteRow> rows = found.stream().map(this::row)
                .sorted(Comparator.comparing((PaletteRow row) -> !row.on())).limit(most).toList();
        String words = rows.size() < found.size()
                ? "first " + rows.size() + " of " + found.size()
                : String.valueOf(found.size());
        return new PaletteGroup("Actions", words, rows);
    }

    private PaletteRow row(Action action) {
        Runnable go = () -> actions.perform(action).ifPresent(sayWhy);
        return switch (actions.state(action)) {
            case ActionState.On _ ->
                new PaletteRow(action.icon(), action.text(), action.menu().title(), action.keyText(), true, go);
            case ActionState.Off(String reason) ->
                new PaletteRow(action.icon(), action.text(), "off: " + reason, action.keyText(), false, go);
        };
    }
}
