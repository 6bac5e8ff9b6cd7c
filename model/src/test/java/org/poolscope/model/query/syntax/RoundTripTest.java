package org.poolscope.model.query.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Text and tree are two forms of one query. */
class RoundTripTest {
    @Property(seed = "20121121", tries = 400, edgeCases = EdgeCasesMode.NONE)
    void theTextOfATreeReadsBackAsThatTree(@ForAll("trees") Expression tree) throws QueryError {
        assertEquals(tree, Parser.parse(ExpressionText.of(tree)), () -> ExpressionText.of(tree));
    }

    @Property(seed = "20121121", tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void anyTextIsATreeOrAnErrorWithItsPlace(@ForAll("scraps") String text) {
        try {
            Expression tree = Parser.parse(text);
            assertEquals(tree, Parser.parse(ExpressionText.of(tree)), text);
        } catch (QueryError error) {
            assertNotNull(error.sentence());
            assertEquals(true, error.position() >= 0 && error.position() <= text.length(), text);
        }
    }

    @Provide
    Arbitrary<Expression> trees() {
        return Trees.any();
    }

    @Provide
    Arbitrary<String> scraps() {
        return Arbitraries
                .of("m", "[", "]", "(", ")", "{", "}", "\"a\"", "'", "\"", "\\", "f'", "f\"{", "{x!r:>5}", "1",
                        "0x", "1e", ".", ",", ":", ":=", "=", "==", "<", "not", "in", "is", "and", "or", "if", "else",
                        "for",
                        "lambda", "**", "-", "~", "%", "\n", " ", "#", "x", "é", "\u0000", "\ud800", "🙂", "b'",
                        "\\N{DIGIT ONE}")
                .list().ofMaxSize(12).map(words -> String.join(" ", words));
    }
}
