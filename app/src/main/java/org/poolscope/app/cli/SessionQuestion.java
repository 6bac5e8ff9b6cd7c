package org.poolscope.app.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.poolscope.model.source.NamePattern;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;
import org.poolscope.storage.shelf.Answer;
import org.poolscope.storage.shelf.DataManager;
import org.poolscope.storage.shelf.Merged;
import org.poolscope.storage.shelf.SessionKey;

/** What a DataManager can be asked. */
enum SessionQuestion {
    GET("KEY"), GET_MERGED("KEY"), GET_MATCHING("PREFIX"), GET_MERGED_MATCHING("PREFIX"), GET_FLAT_MATCHING(
            "PREFIX"), KEYS(""), ITEMS(""), ITEMCOUNT(""), FILENAMES(""), SET("SESSION KEY TAGGED");

    private final String needs;

    SessionQuestion(String needs) {
        this.needs = needs;
    }

    /** The question of a word, in either case. */
    static Optional<SessionQuestion> named(String word) {
        return Arrays.stream(values()).filter(question -> question.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** All words, for people. */
    static String names() {
        return Arrays.stream(values()).map(SessionQuestion::word).collect(Collectors.joining(", "));
    }

    /** The word for it on the command line. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Names of the arguments it takes. */
    List<String> arguments() {
        return needs.isEmpty() ? List.of() : List.of(needs.split(" ", -1));
    }

    /** Whether it changes a session. */
    boolean isWriting() {
        return this == SET;
    }

    /**
     * Asks.
     *
     * @throws IllegalArgumentException if an argument is no pattern or no tagged value, with the reason
     */
    SessionAnswer ask(DataManager manager, List<String> args) throws SourceException {
        return switch (this) {
            case GET -> get(manager.get(args.getFirst()));
            case GET_MERGED -> merged(manager.getMerged(args.getFirst()));
            case GET_MATCHING -> matching(manager.getMatching(NamePattern.parse(args.getFirst())));
            case GET_MERGED_MATCHING -> merged(manager.getMergedMatching(NamePattern.parse(args.getFirst())));
            case GET_FLAT_MATCHING -> flat(manager.getFlatMatching(NamePattern.parse(args.getFirst())));
            case KEYS -> keys(manager.keys());
            case ITEMS -> new AnswerItems(manager.items());
            case ITEMCOUNT -> {
                Answer<Long> count = manager.itemCount();
                yield AnswerTree.of(count.value(), count.problems());
            }
            case FILENAMES -> AnswerTree.of(texts(manager.sessionFilenames()), List.of());
            case SET -> AnswerTree.of(SessionWriting.set(manager, args.get(0), args.get(1), args.get(2)), List.of());
        };
    }

    private static SessionAnswer get(Answer<Map<String, Value>> found) {
        return AnswerTree.of(bySession(found.value()), found.problems());
    }

    private static SessionAnswer merged(Answer<Merged> found) {
        return switch (found.value()) {
            case Merged.Items(List<Value> items) -> AnswerTree.of(items, found.problems());
            case Merged.Refused refused -> AnswerTree.refused(refused.error(), found.problems());
        };
    }

    private static SessionAnswer matching(Answer<Map<SessionKey, Map<String, Value>>> found) {
        List<Object> pairs = new ArrayList<>();
        found.value().forEach((key, values) -> pairs.add(List.of(key.value(), bySession(values))));
        return AnswerTree.of(pairs, found.problems());
    }

    private static SessionAnswer flat(Answer<List<Value>> found) {
        return AnswerTree.of(found.value(), found.problems());
    }

    private static SessionAnswer keys(Answer<List<SessionKey>> found) {
        return AnswerTree.of(found.value().stream().map(SessionKey::value).toList(), found.problems());
    }

    private static List<Object> bySession(Map<String, Value> values) {
        List<Object> pairs = new ArrayList<>();
        values.forEach((session, value) -> pairs.add(List.of(new Value.Text(session), value)));
        return pairs;
    }

    private static List<Value> texts(List<String> names) {
        return names.stream().<Value>map(Value.Text::new).toList();
    }
}
