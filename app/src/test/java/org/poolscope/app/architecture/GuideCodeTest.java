package org.poolscope.app.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Java lines of the guide are what the compiler takes. */
class GuideCodeTest {
    private static final Path GUIDE = Path.of("../docs/guide");
    private static final int BLOCKS = 3;
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```java\\R(.*?)^```$");

    @TempDir
    Path classes;

    /** A block of Java and the page it stands on. */
    record Block(String page, String lines) {
        /** The lines as the body of a method; what a page takes from another is a field. */
        String source() {
            return part(true) + "class Guide {\n    org.poolscope.storage.pool.ProductStorage storage;\n"
                    + "    void lines() throws Exception {\n" + part(false) + "\n    }\n}\n";
        }

        private String part(boolean imports) {
            return lines.lines().filter(line -> line.startsWith("import ") == imports)
                    .collect(Collectors.joining("\n", "", "\n"));
        }
    }

    static List<Block> blocks() throws IOException {
        List<Block> blocks = new ArrayList<>();
        try (Stream<Path> pages = Files.list(GUIDE)) {
            for (Path page : pages.filter(file -> file.toString().endsWith(".md")).sorted().toList()) {
                Matcher found = BLOCK.matcher(Files.readString(page));
                while (found.find()) {
                    blocks.add(new Block(page.getFileName().toString(), found.group(1)));
                }
            }
        }
        return blocks;
    }

    @Test
    void everyBlockIsFound() throws IOException {
        assertEquals(BLOCKS, blocks().size());
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void compiles(Block block) throws IOException {
        assertEquals("", problems(block.source()));
    }

    @Test
    void seesALineThatDoesNotCompile() throws IOException {
        assertFalse(problems(new Block("none", "int n = \"one\";").source()).isEmpty());
    }

    private String problems(String source) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
        List<String> options = List.of("-proc:none", "-d", classes.toString(), "-classpath",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///Guide.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        compiler.getTask(null, null, told, options, null, List.of(file)).call();
        return told.getDiagnostics().stream().filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(each -> each.getLineNumber() + ": " + each.getMessage(Locale.ROOT))
                .collect(Collectors.joining("\n"));
    }
}
