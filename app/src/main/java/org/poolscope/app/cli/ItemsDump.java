package org.poolscope.app.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.NamePattern;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.shelf.DataManager;
import org.poolscope.storage.shelf.Items;
import org.poolscope.storage.shelf.SessionKey;
import org.poolscope.storage.shelf.SessionProblem;

/** Dumps the items of a base path in the order of its files, with their keys as Python had them. */
final class ItemsDump {
    private ItemsDump() {}

    static void dump(DataManager manager, DataPath wanted, DumpLine lines, Cancel cancel)
            throws SourceException, IOException {
        try (Items items = manager.with(cancel, Progress.IGNORED).items(sessions(wanted))) {
            int told = 0;
            boolean more = true;
            while (more) {
                Optional<Items.Item> item = items.next();
                told = tellProblems(items.problems(), told, lines);
                if (item.isPresent() && fits(item.get(), wanted)) {
                    lines.value(List.of(item.get().session()), item.get().key().value(), item.get().value());
                }
                more = item.isPresent();
            }
        }
        if (lines.count() == 0 && wanted.depth() > 0) {
            tellMissing(manager, wanted, lines);
        }
    }

    /** Nothing came, which is right only for a session that is there and empty. */
    private static void tellMissing(DataManager manager, DataPath wanted, DumpLine lines) throws IOException {
        try {
            if (!wanted.part(0).equals(DataPath.EVERY)) {
                manager.existing(wanted.part(0)).close();
            }
            if (wanted.depth() > 1) {
                throw new SourceException.NotFound("There is no such key.", manager.basepath() + "::" + wanted,
                        "List the keys to see what is there.");
            }
        } catch (SourceException e) {
            lines.failure(wanted.parts(), null, e);
        }
    }

    private static NamePattern sessions(DataPath wanted) {
        return new NamePattern.Function(name -> wanted.depth() == 0 || wanted.part(0).equals(DataPath.EVERY)
                || wanted.part(0).equals(name));
    }

    private static int tellProblems(List<SessionProblem> problems, int told, DumpLine lines) throws IOException {
        for (SessionProblem problem : problems.subList(told, problems.size())) {
            lines.failure(List.of(problem.session()), problem.key().map(SessionKey::value).orElse(null),
                    problem.error());
        }
        return problems.size();
    }

    private static boolean fits(Items.Item item, DataPath wanted) {
        List<String> place = List.of(item.session(), item.key().text());
        for (int i = 0; i < wanted.depth() && i < place.size(); i++) {
            if (!wanted.part(i).equals(DataPath.EVERY) && !wanted.part(i).equals(place.get(i))) {
                return false;
            }
        }
        return wanted.depth() <= place.size();
    }
}
