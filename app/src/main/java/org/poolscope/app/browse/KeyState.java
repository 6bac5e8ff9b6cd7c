package org.poolscope.app.browse;

import java.util.Arrays;
import java.util.Optional;
import org.poolscope.app.plot.engine.Viewport;
import org.poolscope.app.plot.engine.ViewportText;

/**
 * What is kept of the tab of a key besides its address.
 *
 * @param question what is asked of every session
 * @param view what part of the curves is shown, empty where none are
 */
record KeyState(Question question, Optional<Viewport> view) {
    static final KeyState NONE = new KeyState(Question.GET, Optional.empty());

    /** Reads the words of a state; what does not read is as at first. */
    static KeyState parse(String words) {
        String[] parts = words.split(" ", 2);
        Question question = Arrays.stream(Question.values()).filter(each -> each.name().equals(parts[0]))
                .filter(each -> each != Question.THIS).findFirst().orElse(Question.GET);
        return new KeyState(question, parts.length < 2 ? Optional.empty() : ViewportText.parse(parts[1]));
    }

    /** The state in one line. */
    String words() {
        return question.name() + view.map(shown -> " " + ViewportText.of(shown)).orElse("");
    }
}
