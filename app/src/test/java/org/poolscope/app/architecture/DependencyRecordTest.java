package org.poolscope.app.architecture;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Whatever the POMs name, a decision record gives the reason for. */
class DependencyRecordTest {
    private static final Path ROOT = Path.of("..");
    private static final List<Path> POMS = Stream.of("pom.xml", "model/pom.xml", "storage/pom.xml", "app/pom.xml")
            .map(ROOT::resolve).toList();
    private static final String DIRECT = "(/project/dependencies/dependency | //profile/dependencies/dependency"
            + " | //plugin | //path)[not(groupId = 'org.poolscope')]/artifactId/text()";

    @Test
    void everyDirectDependencyHasItsReason() throws Exception {
        assertEquals(Set.of(), unexplained(direct(), records()));
    }

    @Test
    void seesADependencyWithoutAReason() throws Exception {
        assertEquals(Set.of("picocli"), unexplained(direct(), records().replace("`picocli`", "")));
    }

    @Test
    void findsTheDependenciesOfAllPoms() throws Exception {
        assertTrue(direct().size() >= 25, () -> "only a few names were found");
    }

    private static Set<String> unexplained(Set<String> names, String records) {
        Set<String> missing = new TreeSet<>(names);
        missing.removeIf(name -> records.contains("`" + name + "`"));
        return missing;
    }

    private static Set<String> direct() throws Exception {
        Set<String> names = new TreeSet<>();
        for (Path pom : POMS) {
            Document document = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(pom.toFile());
            NodeList found = (NodeList) XPathFactory.newDefaultInstance().newXPath().evaluate(DIRECT, document,
                    XPathConstants.NODESET);
            IntStream.range(0, found.getLength()).forEach(i -> names.add(found.item(i).getNodeValue()));
        }
        return names;
    }

    private static String records() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("docs/decisions"))) {
            return files.filter(file -> file.toString().endsWith(".md")).map(DependencyRecordTest::read)
                    .collect(joining("\n"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
