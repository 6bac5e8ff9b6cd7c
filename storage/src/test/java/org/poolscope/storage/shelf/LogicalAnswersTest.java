package org.poolscope.storage.shelf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.poolscope.model.source.NamePattern;
import org.poolscope.model.value.Joining;
import org.poolscope.model.value.Value;

/** The DataManager's questions, answered as Python's own code answers them. */
class LogicalAnswersTest {
    static List<Expected> kinds() throws IOException {
        return Expected.all();
    }

    private interface Question {
        /** {@code {"ok": …}} or {@code {"error", "message"}}. */
        Map<String, Object> ask(DataManager manager, String argument) throws Exception;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void get(Expected kind) throws Exception {
        check(kind, "get", (manager, key) -> Map.of("ok", Tagged.ofSessions(whole(manager.get(key)))));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void getMerged(Expected kind) throws Exception {
        check(kind, "get_merged", (manager, key) -> merged(manager.getMerged(key)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void getMatching(Expected kind) throws Exception {
        check(kind, "get_matching", (manager, prefix) -> {
            List<Object> found = new ArrayList<>();
            whole(manager.getMatching(new NamePattern.Prefix(prefix))).forEach(
                    (key, values) -> found.add(List.of(Tagged.of(key.value()), Tagged.ofSessions(values))));
            return Map.of("ok", found);
        });
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void getMergedMatching(Expected kind) throws Exception {
        check(kind, "get_merged_matching",
                (manager, prefix) -> merged(manager.getMergedMatching(new NamePattern.Prefix(prefix))));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void getFlatMatching(Expected kind) throws Exception {
        check(kind, "get_flat_matching", (manager, prefix) -> Map.of("ok",
                Tagged.ofAll(whole(manager.getFlatMatching(new NamePattern.Prefix(prefix))))));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void keysAndItemCount(Expected kind) throws Exception {
        DataManager manager = DataManager.open(kind.base());
        List<Value> keys = whole(manager.keys()).stream().map(SessionKey::value).toList();

        assertTrue(Tagged.sameInAnyOrder(kind.keys(), Tagged.ofAll(keys)));
        assertEquals(kind.itemCount(), whole(manager.itemCount()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aFunctionMayChooseTheKeys(Expected kind) throws Exception {
        DataManager manager = DataManager.open(kind.base());

        assertEquals(whole(manager.keys()).size(),
                whole(manager.getMatching(new NamePattern.Function(_ -> true))).size());
        assertEquals(0, whole(manager.getMatching(new NamePattern.Function(_ -> false))).size());
    }

    /** A merged list keeps the run of every session together. */
    @ParameterizedTest
    @MethodSource("kinds")
    void mergesWholeRunsInTheOrderOfTheSessions(Expected kind) throws Exception {
        DataManager manager = DataManager.open(kind.base());
        List<Object> runs = new ArrayList<>();
        for (Value run : whole(manager.get("results")).values()) {
            runs.addAll(Tagged.ofAll(Joining.items(run).orElseThrow()));
        }

        assertEquals(Map.of("ok", runs), merged(manager.getMerged("results")));
    }

    private static void check(Expected kind, String call, Question question) throws Exception {
        DataManager manager = DataManager.open(kind.base());
        for (Map.Entry<?, ?> each : kind.answers(call).entrySet()) {
            Map<?, ?> want = Expected.map(each.getValue());
            Map<String, Object> got = question.ask(manager, String.valueOf(each.getKey()));
            boolean same = want.containsKey("error")
                    ? Objects.equals(want.get("error"), got.get("error"))
                            && Objects.equals(want.get("message"), got.get("message"))
                    : got.containsKey("ok")
                            && Tagged.sameInAnyOrder(Expected.list(want.get("ok")), Expected.list(got.get("ok")));
            assertTrue(same, () -> kind + " " + call + "(" + each.getKey() + "): got " + got + " want " + want);
        }
    }

    private static Map<String, Object> merged(Answer<Merged> answer) {
        return switch (whole(answer)) {
            case Merged.Items(List<Value> items) -> Map.of("ok", Tagged.ofAll(items));
            case Merged.Refused(PythonError error) -> Map.of("error", error.type(), "message", error.message());
        };
    }

    private static <T> T whole(Answer<T> answer) {
        assertEquals(List.of(), answer.problems());
        return answer.value();
    }
}
