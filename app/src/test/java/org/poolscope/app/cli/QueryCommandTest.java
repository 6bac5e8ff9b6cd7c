package org.poolscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.Sources;
import tools.jackson.databind.JsonNode;

class QueryCommandTest {
    private static final String URN = "urn:lab:fdi.dataset.product.Product:";

    @TempDir
    private Path folder;

    private String pool = "";

    @BeforeEach
    void writeThePool() throws SourceException {
        pool = SamplePool.write(folder);
    }

    @Test
    void printsUrnAndDescriptionOfWhatFits() {
        Ran ran = Ran.with("query", pool, "--type", "Product", "--where",
                "m[\"extra\"] > 5000 and m[\"extra\"] <= 5012");
        assertEquals(URN + "1  run 1\n" + URN + "2  run 12\n", ran.out(), ran::words);
        assertEquals(ExitCode.DONE, ran.code());
    }

    @Test
    void aFolderMayHaveSignsInItsNameThatMeanSomethingInAUrl() throws IOException {
        Path odd = folder.resolve("a?b#c %41");
        Files.move(folder.resolve("lab"), odd);

        assertEquals("urn:a?b#c %41:fdi.dataset.product.Product:1  run 1\n",
                Ran.with("query", odd.toString(), "--type", "Product", "--where", "m[\"extra\"] == 5001").out());
    }

    @Test
    void jsonNamesTheUrnsInFdisOrder() {
        Ran ran = Ran.with("query", pool, "--json");
        assertEquals("{\"urns\":[\"" + URN + "0\",\"" + URN + "1\",\"" + URN
                + "2\",\"urn:lab:fdi.pal.context.MapContext:0\"]}\n", ran.out());
    }

    @Test
    void anotherVariableIsTheProduct() {
        assertEquals("urn:lab:fdi.pal.context.MapContext:0  both\n",
                Ran.with("query", pool, "--variable", "p", "--type", "MapContext", "--where", "len(p.refs) == 1")
                        .out());
        assertEquals(URN + "0  run 0\n",
                Ran.with("query", pool, "--variable", "x", "--type", "Product", "--where", "'Spectrum' in x.keys()")
                        .out());
    }

    @Test
    void aTagNarrowsTheQuestion() {
        assertEquals(List.of(URN + "0", URN + "1"), urns(Ran.with("query", pool, "--tag", "raw", "--json").json()));
        assertEquals(List.of(URN + "0"), urns(
                Ran.with("query", pool, "--type", "Product", "--where", "'night' in tags", "--json").json()));
    }

    @Test
    void severalPoolsAreSearchedInTheirOrder() throws SourceException {
        Path other = folder.resolve("other");
        SamplePool.write(other);
        Path renamed = other.resolveSibling("second");
        assertTrue(other.resolve("lab").toFile().renameTo(renamed.toFile()));
        Ran ran = Ran.with("query", renamed.toString(), pool, "--where", "m['extra'] == 5012", "--type", "Product",
                "--json");
        assertEquals(List.of("urn:second:fdi.dataset.product.Product:2", URN + "2"), urns(ran.json()));
    }

    @Test
    void nothingFoundIsSaid() {
        Ran ran = Ran.with("query", pool, "--type", "Product", "--where", "m['extra'] < 0");
        assertEquals(ExitCode.FOUND_NOTHING, ran.code());
        assertEquals("", ran.out());
        assertEquals("poolscope: No product fits; 3 looked at.\n", ran.words());
    }

    @Test
    void theFirstErrorEndsTheQueryAndNamesTheProduct() {
        Ran ran = Ran.with("query", pool, "--where", "m['extra'] > 1", "--json");
        assertEquals(ExitCode.FOUND_NOTHING, ran.code());
        assertEquals("KeyError", ran.json().get("error").asString());
        assertEquals("urn:lab:fdi.pal.context.MapContext:0", ran.json().get("urn").asString());
        assertEquals(1, Ran.with("query", pool, "--where", "m['extra'] > 1").words().lines().count());
    }

    @Test
    void anExpressionThatIsNoneNamesTheColumn() {
        Ran ran = Ran.with("query", pool, "--where", "m['extra'] >");
        assertEquals(ExitCode.FOUND_NOTHING, ran.code());
        assertEquals("", ran.out());
        assertTrue(ran.words().startsWith("poolscope: Column 13: "), ran::words);
    }

    @Test
    void linesAreAnsweredOneByOneInTheirOrder() {
        Ran ran = Ran.fed("""
                {"type": "Product", "where": "m['extra'] == 5000"}
                {"pool": "lab", "where": "m['nosuch']", "variable": "m"}

                {"pool": ["lab"], "type": "Context", "where": "p.refs", "variable": "p"}
                {"where": "True", "tag": "night"}
                """, "query", pool, "--where", "-", "--json");
        List<JsonNode> answers = ran.jsonLines();
        assertEquals(4, answers.size(), ran::out);
        assertEquals(List.of(URN + "0"), urns(answers.get(0)));
        assertEquals("KeyError", answers.get(1).get("error").asString());
        assertEquals(1, urns(answers.get(2)).size());
        assertEquals(List.of(URN + "0"), urns(answers.get(3)));
        assertEquals(ExitCode.FOUND_NOTHING, ran.code());
        assertEquals("", ran.words());
    }

    @Test
    void aLineThatIsNoQueryIsAnsweredAndTheNextOnesToo() {
        Ran ran = Ran.fed("no json\n[1]\n{\"where\": 3}\n{\"pool\": \"nosuch\", \"where\": \"1\"}\n{\"where\": \""
                + "x".repeat(2 << 20) + "\"}\n{\"where\": \"" + "(".repeat(200_000) + "\"}\n{\"where\": \"1\"}",
                "query", pool, "--where", "-");
        assertEquals(List.of("ValueError", "ValueError", "ValueError", "NotFound", "ValueError", "SyntaxError"),
                ran.jsonLines().stream().limit(6).map(line -> line.get("error").asString()).toList());
        assertEquals(4, urns(ran.jsonLines().getLast()).size());
    }

    @Test
    void aProductThatCannotBeReadIsSaidAndTheOthersAreFound() throws Exception {
        Files.writeString(folder.resolve("lab").resolve(SamplePool.PRODUCT + "_1"), "{");
        Ran ran = Ran.with("query", pool, "--type", "Product", "--where", "m['extra'] >= 5000", "--json");
        assertEquals(List.of(URN + "0", URN + "2"), urns(ran.json()));
        assertEquals("Corrupt", ran.json().at("/problems/0/kind").asString());
        assertEquals(ExitCode.FOUND_NOTHING, ran.code());
        assertEquals(1, ran.words().lines().count(), ran::words);
    }

    @Test
    void aProductThatFitsUnreadIsAHit() throws Exception {
        Files.writeString(folder.resolve("lab").resolve(SamplePool.PRODUCT + "_1"), "{");
        assertEquals(4, urns(Ran.with("query", pool, "--json").json()).size());
        assertTrue(Ran.with("query", pool).out().contains(URN + "1  ("));
    }

    @Test
    void whatCannotBeAskedIsSaid() throws Exception {
        String namesake = SamplePool.write(folder.resolve("other"));
        assertEquals(ExitCode.SOURCE, Ran.with("query", pool, namesake).code());
        assertEquals(ExitCode.SOURCE, Ran.with("query", pool + "::Product").code());
        Path text = Files.writeString(folder.resolve("a.txt"), "x");
        assertEquals(ExitCode.SOURCE, Ran.with("query", text.toString()).code());
        assertEquals(ExitCode.CANCELLED, Ran.with(() -> true, Sources.installed(), "query", pool).code());
    }

    private static List<String> urns(JsonNode answer) {
        return answer.get("urns").valueStream().map(JsonNode::asString).toList();
    }
}
