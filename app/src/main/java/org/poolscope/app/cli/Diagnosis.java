package org.poolscope.app.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.poolscope.model.product.LeapSeconds;
import org.poolscope.storage.export.Format;
import org.poolscope.storage.export.formats.Formats;
import org.poolscope.storage.shelf.dbm.DbmKind;
import org.poolscope.storage.shm.SharedMemory;

/** Facts about this machine that decide what works. Loads nothing of the window. */
final class Diagnosis {
    private static final long MEGA = 1 << 20;

    private Diagnosis() {}

    /** What and how it is, in the order to be shown. */
    static Map<String, String> ofThisMachine() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Version", Version.line());
        facts.put("Java", Runtime.version() + " (" + property("java.vendor") + "), " + property("java.home"));
        facts.put("System", property("os.name") + " " + property("os.version") + " " + property("os.arch") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors");
        facts.put("Memory", memory());
        facts.put("Screen", Screen.words());
        facts.put("JavaFX", ClassLoader.getSystemResource("javafx/application/Application.class") == null
                ? "not on the class path; the window cannot open"
                : "there");
        facts.put("Text", "terminal " + System.err.charset() + ", files " + Charset.defaultCharset() + ", "
                + Locale.getDefault().toLanguageTag());
        facts.put("Shared memory", SharedMemory.OF_THIS_MACHINE.isThere()
                ? room(SharedMemory.OF_THIS_MACHINE.folder())
                : "none; only Linux keeps its blocks as files");
        facts.put("Temporary files", room(Path.of(property("java.io.tmpdir"))));
        facts.put("Python", PythonProbe.words());
        facts.put("Shelves read", kinds(_ -> true));
        facts.put("Shelves written", kinds(DbmKind::writable));
        facts.put("Leap seconds", leapSeconds(LocalDate.now(ZoneOffset.UTC)));
        facts.put("Formats written", Formats.all().stream().map(Format::name).collect(Collectors.joining(", ")));
        return facts;
    }

    private static String memory() {
        String all = ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean os
                ? os.getTotalMemorySize() / MEGA + " MB, "
                : "";
        return all + "Java may use " + Runtime.getRuntime().maxMemory() / MEGA + " MB";
    }

    private static String room(Path folder) {
        try {
            return folder + ", " + Files.getFileStore(folder).getUsableSpace() / MEGA + " MB free";
        } catch (IOException e) {
            return folder + ", cannot be used: " + e.getMessage();
        }
    }

    /** How far the times of products can be trusted on that day. */
    static String leapSeconds(LocalDate today) {
        LocalDate until = LeapSeconds.BUILT_IN.validUntil();
        return "known until " + until
                + (today.isAfter(until) ? ", which has passed: one announced since then would be missing" : "");
    }

    private static String kinds(Predicate<DbmKind> wanted) {
        return Arrays.stream(DbmKind.values()).filter(wanted).map(DbmKind::shown).collect(Collectors.joining(", "));
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }
}
