package org.poolscope.app.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueriesFileTest {
    @TempDir
    Path folder;

    @Property(tries = 200, seed = "20121121")
    void anyQueryComesBackFromItsLine(@ForAll String name, @ForAll @Size(max = 3) List<String> pools,
            @ForAll boolean subclasses, @ForAll String where) {
        SavedQuery query = new SavedQuery(name, pools, "Product", subclasses, "", where);

        assertEquals(query, SavedQuery.parse(query.line()));
    }

    @Test
    void queriesComeBackInTheirOrder() throws Exception {
        QueriesFile file = new QueriesFile(folder.resolve("new/queries.tsv"));
        List<SavedQuery> queries = List.of(query("b", "", "True"), query("a\tb", "late", "m[\"x\"] == 1\nor True"));

        assertEquals(List.of(), file.load());
        for (SavedQuery query : queries) {
            file.keep(query);
        }

        assertEquals(queries, file.load());
    }

    @Test
    void aQueryTakesThePlaceOfTheOneOfItsName() throws Exception {
        QueriesFile file = new QueriesFile(folder.resolve("queries.tsv"));
        SavedQuery other = query("b", "", "True");
        SavedQuery better = query("a", "late", "False");
        file.keep(query("a", "", "True"));
        file.keep(other);

        assertEquals(List.of(other, better), file.keep(better));
        assertEquals(List.of(other, better), file.load());
    }

    @Test
    void linesThatAreNoQueriesAreLeftOut() throws Exception {
        Path path = folder.resolve("queries.tsv");
        Files.writeString(path, "nonsense\nname\tProduct\t\tTrue\texact\tlab\n\u0000\t\t\t\t\t\n");

        assertEquals(List.of(new SavedQuery("name", List.of("lab"), "Product", false, "", "True")),
                new QueriesFile(path).load());
    }

    @Test
    void aLineWithoutPoolsAsksThePoolItIsRunFrom() {
        assertEquals(query("name", "", "True"), SavedQuery.parse("name\tProduct\t\tTrue"));
    }

    private static SavedQuery query(String name, String tag, String where) {
        return new SavedQuery(name, List.of(), "Product", true, tag, where);
    }
}
