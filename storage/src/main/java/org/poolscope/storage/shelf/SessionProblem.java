package org.poolscope.storage.shelf;

import java.util.Optional;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.shelf.dbm.SessionFolder;

/**
 * Why one session could not take part in an answer, wholly or for one key.
 *
 * @param session name of the session
 * @param key     the key, empty if it is the session as a whole
 * @param error   what stood in the way
 */
public record SessionProblem(String session, Optional<SessionKey> key, SourceException error) {
    /** A problem of a session as a whole. */
    public SessionProblem(String session, SourceException error) {
        this(session, Optional.empty(), error);
    }

    static SessionProblem of(SessionFolder.Unreadable file) {
        return new SessionProblem(file.name(), file.failure());
    }
}
