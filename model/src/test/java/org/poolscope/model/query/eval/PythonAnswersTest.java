package org.poolscope.model.query.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.poolscope.model.product.Product;
import org.poolscope.model.query.syntax.Parser;
import org.poolscope.model.query.syntax.QueryError;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.JsonTree;

/** Expressions over plain values, beside the answers of a real Python. */
class PythonAnswersTest {
    private static final Path TABLE = Path.of("src/test/resources/query/python-expressions.json");
    private static final Product NOTHING = Product.create("nothing");

    /** An expression with Python's answer, or the class of its exception. */
    record Case(String expression, boolean fails, String answer) {
        static Case of(Object row) {
            List<?> parts = (List<?>) row;
            return new Case((String) parts.get(0), parts.get(1).equals("!"), (String) parts.get(2));
        }

        String exception() {
            return answer.substring(0, answer.indexOf(':'));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void anExpressionGivesWhatPythonGives(Case one) throws SourceException {
        String answer;
        try {
            answer = Evaluator.ofMetadata(Parser.parse(one.expression()), "m")
                    .repr(Candidate.of(NOTHING), Cancel.NEVER);
        } catch (QueryError error) {
            assertTrue(one.fails(), error.sentence());
            assertEquals(one.exception(), error.pythonClass(), error.sentence());
            return;
        }
        assertEquals(one.answer(), answer);
    }

    @Test
    void theTableIsWhole() throws IOException {
        assertEquals(548, cases().size());
    }

    static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        List<?> rows = (List<?>) Objects.requireNonNull(JsonTree.parse(Files.readString(TABLE)));
        rows.forEach(row -> cases.add(Case.of(Objects.requireNonNull(row))));
        return cases;
    }
}
