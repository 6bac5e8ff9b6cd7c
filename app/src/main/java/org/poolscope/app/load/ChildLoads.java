package org.poolscope.app.load;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.shm.ArrayDescriptor;

/** Loads files in child processes, some at a time, and merges what they have loaded in the order of the files. */
public final class ChildLoads {
    private final List<Path> files;
    private final int most;
    private final List<String> options;

    /** At most {@code most} children at a time; {@code options} are those of the text, as a person gives them. */
    public ChildLoads(List<Path> files, int most, List<String> options) {
        this.files = List.copyOf(files);
        this.most = Math.max(1, most);
        this.options = List.copyOf(options);
    }

    /** Merges all files and tells of each; no child and none of their memory is left, however it ends. */
    public void merge(LoadToHdf5 target, Cancel cancel, Consumer<LoadedFile> told) throws SourceException {
        Deque<ChildLoad> running = new ArrayDeque<>();
        try {
            Iterator<Path> waiting = files.iterator();
            for (Path file : files) {
                while (running.size() < most && waiting.hasNext()) {
                    running.add(ChildLoad.start(waiting.next(), options));
                }
                cancel.check("loading " + file.getFileName());
                try (ChildLoad child = running.element()) {
                    String line = child.line(cancel);
                    told.accept(target.shared(ArrayDescriptor.parse(line), SharedOrigin.parse(line, file.toString()),
                            cancel));
                }
                running.remove();
            }
        } finally {
            for (ChildLoad child : running) {
                child.close();
            }
        }
    }
}
