package org.poolscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.demo.DemoData;
import org.poolscope.model.source.Cancel;

/** What the guide shows of {@code export} is what the command prints for the data of the demo. */
class ExportGuideTest {
    private static final String PROMPT = "$ ";

    @TempDir
    Path folder;

    @Test
    void theCommandsOfTheGuidePrintWhatStandsBelowThem() throws Exception {
        DemoData.write(folder, Cancel.NEVER);
        Path target = folder.resolve("results.csv");
        List<List<String>> steps = steps();
        assertEquals(3, steps.size());

        Ran plan = run(target, "--dry-run");
        assertEquals(steps.get(0).subList(1, steps.get(0).size()), lines(plan.out()));
        Ran export = run(target);
        assertEquals(steps.get(1).subList(1, steps.get(1).size()), lines(export.words()));
        assertEquals(steps.get(2).subList(1, steps.get(2).size()), Files.readAllLines(target).subList(0, 2));
    }

    private Ran run(Path target, String... options) {
        List<String> command = new ArrayList<>(List.of("export", folder.resolve(DemoData.BASE) + "::*/results",
                "--merge", "merged", "--to", target.toString()));
        command.addAll(List.of(options));
        return Ran.with(command.toArray(String[]::new));
    }

    /** Lines as they are in the folder of the data. */
    private List<String> lines(String printed) {
        return printed.replace(folder + "/", "").lines().map(String::stripTrailing).toList();
    }

    /** The commands of the section with what stands below each. */
    private static List<List<String>> steps() throws Exception {
        String page = Files.readString(Path.of("..", "docs", "guide", "commands.md"));
        String section = page.substring(page.indexOf("\n## export\n"));
        String block = section.substring(section.indexOf("```\n") + 4);
        List<List<String>> steps = new ArrayList<>();
        for (String line : block.substring(0, block.indexOf("```")).lines().map(String::stripTrailing).toList()) {
            if (line.startsWith(PROMPT)) {
                steps.add(new ArrayList<>());
            }
            steps.getLast().add(line);
        }
        return steps;
    }
}
