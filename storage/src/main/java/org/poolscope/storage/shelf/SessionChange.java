package org.poolscope.storage.shelf;

import java.util.List;
import org.poolscope.model.value.Container.Mapping;
import org.poolscope.model.value.Container.Mapping.MappingType;
import org.poolscope.model.value.Value;

/**
 * What happened to a session in a folder that is followed.
 *
 * @param session its name
 * @param kind    what happened
 */
public record SessionChange(String session, Kind kind) {

    /** What can happen to a session. */
    public enum Kind {
        APPEARED("appeared"), CHANGED("changed"), WENT("went");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word for it in a value. */
        public String word() {
            return word;
        }
    }

    /** As the value that a cursor hands out: a dict of {@code session} and {@code change}. */
    Value toValue() {
        return new Mapping(MappingType.DICT, List.of(new Value.Text("session"), new Value.Text(session),
                new Value.Text("change"), new Value.Text(kind.word())), null);
    }
}
