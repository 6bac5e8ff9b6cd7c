package org.poolscope.app.browse;

import static org.poolscope.app.export.PythonText.quoted;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.export.ShellWords;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.NamePattern;

/**
 * The question of a tab in other languages.
 *
 * @param place the base path
 * @param key the key of the tab
 * @param question what is asked
 * @param session the session that is chosen, null without one
 * @param pattern what keys have to fit where the question is for matching ones
 */
record CopiedQuestion(Location place, String key, Question question, @Nullable String session, String pattern) {
    /** The address of what is shown. */
    Location address() {
        return place.at(DataPath.of(question == Question.THIS && session != null ? session : DataPath.EVERY, key));
    }

    /** For Brian's DataManager, or the value out of its shelf. */
    String python() {
        return switch (question) {
            case THIS -> "import shelve; shelve.open(" + quoted(folder() + "/" + session) + ", \"r\")[" + quoted(key)
                    + "]";
            case GET -> manager() + ".get(" + quoted(key) + ")";
            case MERGED -> manager() + ".get_merged(" + quoted(key) + ")";
            case MATCHING, FLAT -> matching(fits());
        };
    }

    /** For a shell. */
    String command() {
        return ShellWords.line(switch (question) {
            case THIS, GET -> List.of("poolscope", "show", address().toString());
            case MERGED -> List.of("poolscope", "sessions", folder(), "get-merged", key);
            case MATCHING -> List.of("poolscope", "sessions", folder(), "get-matching", pattern);
            case FLAT -> List.of("poolscope", "sessions", folder(), "get-flat-matching", pattern);
        });
    }

    /** What does not read as a pattern is taken as it is. */
    private NamePattern fits() {
        try {
            return NamePattern.parse(pattern);
        } catch (IllegalArgumentException _) {
            return new NamePattern.Prefix(pattern);
        }
    }

    /** The DataManager's own method for a prefix; it knows no expressions, and stops at a function that turns a key down. */
    private String matching(NamePattern fits) {
        if (!(fits instanceof NamePattern.Expression(String text, var expression))) {
            return manager() + (question == Question.FLAT ? ".get_flat_matching(" : ".get_matching(") + quoted(pattern)
                    + ")";
        }
        boolean isGlob = !text.startsWith("/");
        String condition = isGlob
                ? "fnmatch.fnmatchcase(key, " + quoted(text) + ")"
                : "re.search(" + quoted(expression.pattern()) + ", key)";
        String keys = " for key in manager.keys() if " + condition;
        String result = question == Question.FLAT
                ? "[value" + keys + " for value in manager.get(key).values()]"
                : "{key: manager.get(key)" + keys + "}";
        return "import " + (isGlob ? "fnmatch" : "re")
                + "; from brian.tools.datamanager import DataManager; manager = " + made() + "; " + result;
    }

    private String manager() {
        return "from brian.tools.datamanager import DataManager; " + made();
    }

    private String made() {
        String folder = folder();
        int slash = folder.lastIndexOf('/');
        String name = folder.substring(slash + 1).replaceFirst("\\.data$", "");
        return "DataManager(" + quoted(name) + (slash < 0 ? "" : ", datapath=" + quoted(folder.substring(0, slash)))
                + ")";
    }

    private String folder() {
        return place.source().replaceFirst("(?<=.)/+$", "");
    }
}
