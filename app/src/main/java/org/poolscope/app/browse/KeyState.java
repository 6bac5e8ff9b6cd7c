package org.poolscope.app.browse;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.poolscope.app.main.StateWords;
import org.poolscope.app.plot.Plot;
import org.poolscope.app.plot.engine.Viewport;
import org.poolscope.app.plot.engine.ViewportText;

/**
 * What is kept of the tab of a key besides its address.
 *
 * @param question what is asked of every session
 * @param view what part of the curves is shown, empty where none are
 * @param mode what a drag does in the plot
 * @param turned sessions whose tick is not as it was at first
 * @param pattern which keys are asked for by get_matching, empty for the key of the tab
 * @param session the session that is chosen, empty for the first
 * @param value how its value is looked at, in words of its own
 * @param beside what stands beside the values
 */
record KeyState(Question question, Optional<Viewport> view, Plot.Mode mode, Set<String> turned, String pattern,
        String session, String value, KeyBeside beside) {
    static final KeyState NONE = new KeyState(Question.GET, Optional.empty(), Plot.Mode.ZOOM, Set.of(), "", "", "",
            KeyBeside.NONE);

    private static final String MODE = "mode=";
    private static final String TURNED = "turned=";
    private static final String PATTERN = "pattern=";
    private static final String SESSION = "session=";
    private static final String VALUE = "value=";

    KeyState {
        turned = Set.copyOf(turned);
    }

    /** Reads the words of a state; what does not read is as at first. */
    static KeyState parse(String text) {
        StateWords words = StateWords.parse(text);
        Question question = Arrays.stream(Question.values()).filter(each -> each.name().equals(words.first()))
                .filter(each -> each != Question.THIS).findFirst().orElse(Question.GET);
        Plot.Mode mode = Arrays.stream(Plot.Mode.values()).filter(each -> each.name().equals(words.one(MODE)))
                .findFirst().orElse(Plot.Mode.ZOOM);
        return new KeyState(question, ViewportText.parse(text), mode, new LinkedHashSet<>(words.all(TURNED)),
                words.one(PATTERN), words.one(SESSION), words.one(VALUE), KeyBeside.parse(words));
    }

    /** The state in one line. */
    String words() {
        StateWords words = new StateWords(question.name());
        view.ifPresent(shown -> words.plain(ViewportText.of(shown)));
        if (mode != Plot.Mode.ZOOM) {
            words.add(MODE, mode.name());
        }
        turned.stream().sorted().forEach(name -> words.add(TURNED, name));
        words.add(SESSION, session).add(VALUE, value);
        beside.addTo(words);
        return words.add(PATTERN, pattern).toString();
    }
}
