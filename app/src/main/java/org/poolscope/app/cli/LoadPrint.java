package org.poolscope.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.poolscope.app.load.LoadedFile;
import org.poolscope.app.load.SharedOrigin;
import org.poolscope.model.value.JsonText;
import org.poolscope.storage.shm.ArrayDescriptor;

/** Tells what came of each file of a load: a sentence for people, or members of JSON. */
final class LoadPrint {
    private static final int TOLD = 20;

    private final Consumer<String> say;
    private final List<Map<String, Object>> files = new ArrayList<>();
    private long rows;
    private long bad;

    /** Sentences go to {@code say}. */
    LoadPrint(Consumer<String> say) {
        this.say = say;
    }

    /** Rows that were left out so far. */
    long bad() {
        return bad;
    }

    /** How many files have been told of. */
    int files() {
        return files.size();
    }

    /** Tells of a file whose rows went to a dataset. */
    void loaded(LoadedFile file) {
        say.accept(file.source() + ": " + file.rows() + " rows to " + file.place() + ".");
        note(file);
    }

    /** Tells of a file that a child process has read, which names the bad rows itself. */
    void byChild(LoadedFile file) {
        say.accept(file.source() + ": " + file.rows() + " rows to " + file.place() + ".");
        count(file);
    }

    /** Tells of the bad rows of a file. */
    void note(LoadedFile file) {
        file.bad().stream().limit(TOLD).forEach(row -> say.accept(file.source() + ": " + row.sentence()));
        if (file.badCount() > 0) {
            say.accept(file.source() + ": " + file.badCount()
                    + (file.badCount() == 1 ? " row was" : " rows were") + " left out.");
        }
        count(file);
    }

    /** The line of an array in shared memory; with {@code whole} also what it came from. */
    static void shared(ArrayDescriptor array, LoadedFile file, boolean whole, PrintWriter out) throws IOException {
        Map<String, Object> told = array.told();
        if (whole) {
            told.putAll(SharedOrigin.tell(file));
        }
        JsonText.write(told, out);
        out.append('\n');
        out.flush();
    }

    /** One document of everything that was loaded. */
    void document(String target, PrintWriter out) throws IOException {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("to", target);
        told.put("rows", rows);
        told.put("bad", bad);
        told.put("files", files);
        JsonText.write(told, out);
        out.append('\n');
        out.flush();
    }

    private void count(LoadedFile file) {
        rows += file.rows();
        bad += file.badCount();
        Map<String, Object> told = SharedOrigin.tell(file);
        told.put("dataset", file.place());
        told.put("first", file.first());
        files.add(told);
    }
}
