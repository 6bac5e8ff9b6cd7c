package org.poolscope.app.compare;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.inspect.CopyTarget;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.Part;
import org.poolscope.app.main.Picked;
import org.poolscope.app.main.WorkTab;
import org.poolscope.app.main.Workspace;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Location;

/** Knows the two places that would be compared: two selected rows, or what was picked last and before that. */
final class ComparePart implements Part {
    private static final String COMPARE = "compare";

    private final Workspace workspace;
    private final CopyTarget copies;
    private @Nullable Picked before;
    private @Nullable Picked last;

    ComparePart(Workspace workspace, CopyTarget copies) {
        this.workspace = workspace;
        this.copies = copies;
        workspace.picked().subscribe(this::picked);
        workspace.shownTab().subscribe(tab -> {
            if (tab != null) {
                place(tab).ifPresent(place -> workspace.picked().set(List.of(place)));
            }
        });
    }

    @Override
    public void closing(OpenSource source) {
        workspace.picked().set(workspace.picked().get().stream().filter(one -> !one.source().equals(source)).toList());
        before = before != null && before.source().equals(source) ? null : before;
        last = last != null && last.source().equals(source) ? null : last;
        offer(before, last);
    }

    /** What a tab shows, if that is one place of an open source. */
    private Optional<Picked> place(WorkTab tab) {
        OpenSource source = tab.source();
        return source == null
                ? Optional.empty()
                : tab.address().map(Location::parse).map(place -> new Picked(source, place.path()));
    }

    /** A place that stands for every session is not one that can be compared. */
    private void picked(List<Picked> all) {
        List<Picked> places = all.stream().filter(place -> !place.path().parts().contains(DataPath.EVERY)).toList();
        if (places.size() == 2) {
            before = places.getFirst();
            last = places.getLast();
        } else if (places.size() == 1 && !places.getFirst().equals(last)) {
            before = last;
            last = places.getFirst();
        }
        offer(before, last);
    }

    private void offer(@Nullable Picked left, @Nullable Picked right) {
        if (left != null && right != null && !left.equals(right)) {
            workspace.actions().window().on(COMPARE, "Compare " + words(left, right),
                    () -> CompareController.open(workspace, copies, left, right));
        } else {
            workspace.actions().window().forget(COMPARE);
        }
    }

    private static String words(Picked left, Picked right) {
        return left.name().equals(right.name())
                ? left.path() + " with " + right.path()
                : left.name() + " with " + right.name();
    }
}
