package org.poolscope.storage.shelf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.Workers;
import org.poolscope.storage.shelf.dbm.SessionFiles;
import org.poolscope.storage.shelf.dbm.SessionFolder;

/** Puts one question to every session, several at a time; one that cannot answer does not stop the others. */
final class Gathering {
    private final Setting setting;
    private final Progress progress;

    Gathering(Setting setting, Progress progress) {
        this.setting = setting;
        this.progress = progress;
    }

    /** The question; null means that the session has nothing to say. */
    interface Question<T> {
        /** What the session answers; what it can only answer in part leaves problems. */
        @Nullable
        T ask(Session session, List<SourceException> problems) throws SourceException;
    }

    private record Reply<T>(String session, @Nullable T said, List<SourceException> errors) {}

    /** What each session said, in the order of the sessions. */
    <T> Answer<Map<String, T>> ask(SessionFolder folder, Question<T> question) throws SourceException {
        List<SessionFiles> sessions = folder.sessions();
        AtomicLong done = new AtomicLong();
        AtomicReferenceArray<Reply<T>> replies = new AtomicReferenceArray<>(sessions.size());
        Workers.each(sessions.size(), i -> {
            replies.set(i, ask(sessions.get(i), question));
            progress.report(done.incrementAndGet(), sessions.size(), "sessions");
        });
        setting.cancel().check("reading the sessions");
        Map<String, T> said = new LinkedHashMap<>();
        List<SessionProblem> problems = new ArrayList<>(folder.unreadable().stream().map(SessionProblem::of).toList());
        for (int i = 0; i < replies.length(); i++) {
            Reply<T> reply = replies.get(i);
            reply.errors().forEach(error -> problems.add(new SessionProblem(reply.session(), error)));
            if (reply.said() != null) {
                said.put(reply.session(), reply.said());
            }
        }
        return new Answer<>(said, problems);
    }

    private <T> Reply<T> ask(SessionFiles files, Question<T> question) {
        List<SourceException> errors = new ArrayList<>();
        T said = null;
        try (Session session = new Session(files, setting)) {
            setting.cancel().check("reading " + files.name());
            said = question.ask(session, errors);
        } catch (SourceException e) {
            errors.add(e);
        }
        return new Reply<>(files.name(), said, errors);
    }
}
