package org.poolscope.storage.export.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Processes that write exports are killed one after the other; after each kill every file is an old or a new one. */
public final class ExportKills {
    /** About as long as a child needs for a file of every format. */
    private static final int ROUND_NANOS = 600_000_000;

    private final Path folder;
    private final Random random = new Random(20121121);
    private final Map<String, String> there = new HashMap<>();
    private final Map<String, Integer> inside = new TreeMap<>();
    private int children;

    /** In a folder of their own. */
    public ExportKills(Path folder) {
        this.folder = folder;
    }

    /**
     * Kills so many times, each time a child that begins with the next format; answers how many kills until now fell into a
     * write, by format.
     */
    public Map<String, Integer> run(int kills) throws IOException, InterruptedException {
        for (int i = 0; i < kills; i++) {
            Process child = start(folder, 0, children++);
            try (BufferedReader lines = child.inputReader(StandardCharsets.US_ASCII)) {
                List<String> said = new ArrayList<>();
                said.add(Objects.requireNonNull(lines.readLine(), "a child ended without a word"));
                LockSupport.parkNanos(random.nextInt(ROUND_NANOS));
                child.toHandle().destroyForcibly();
                lines.lines().forEach(said::add);
                child.waitFor();
                check(said);
            } finally {
                child.destroyForcibly().waitFor();
            }
        }
        return Map.copyOf(inside);
    }

    static Process start(Path folder, int rounds, int first) throws IOException {
        List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                ExportChild.class.getName(), folder.toString(), Integer.toString(rounds), Integer.toString(first));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private void check(List<String> said) throws IOException {
        Map<String, String> maybe = new HashMap<>();
        for (String line : said) {
            String[] words = line.split(" ", -1);
            if (words.length > 2 && words[0].equals("r")) {
                maybe.put(words[1], words[2]);
            } else if (words[0].equals("c") && maybe.containsKey(words[1])) {
                there.put(words[1], Objects.requireNonNull(maybe.remove(words[1])));
            }
        }
        String last = said.getLast();
        if (!last.startsWith("c")) {
            inside.merge(last.split(" ", -1)[1], 1, Integer::sum);
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith(".")) {
                    Files.delete(file);
                } else {
                    whole(file, name.substring(name.indexOf('-') + 1, name.indexOf('.')), maybe);
                }
            }
        }
    }

    private void whole(Path file, String format, Map<String, String> maybe) throws IOException {
        String sum = ExportChild.checksum(file);
        if (!sum.equals(there.get(format))) {
            assertEquals(maybe.get(format), sum, () -> format + " is neither the old nor the new file");
            there.put(format, sum);
        }
    }
}
