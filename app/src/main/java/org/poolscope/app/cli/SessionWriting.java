package org.poolscope.app.cli;

import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.TaggedForm;
import org.poolscope.model.value.Value;
import org.poolscope.storage.shelf.DataManager;
import org.poolscope.storage.shelf.LockingSession;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Stores a value into a session from its tagged text. */
final class SessionWriting {
    private SessionWriting() {}

    /**
     * Stores the value and answers the name of the session as a text value.
     *
     * @throws IllegalArgumentException if {@code tagged} is not the tagged form of a value
     */
    static Value set(DataManager manager, String session, String key, String tagged) throws SourceException {
        Value value = TaggedForm.read(tree(tagged));
        LockingSession target = switch (session) {
            case "new" -> manager.lockingSession();
            case "computer" -> manager.lockingComputerSession();
            default -> manager.lockingSession(session);
        };
        target.set(key, value);
        return new Value.Text(target.name());
    }

    private static Object tree(String tagged) {
        try {
            return JsonMapper.shared().readValue(tagged, Object.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("the value is no JSON: " + e.getOriginalMessage(), e);
        }
    }
}
