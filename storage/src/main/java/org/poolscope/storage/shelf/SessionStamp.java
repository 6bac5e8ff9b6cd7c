package org.poolscope.storage.shelf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.shelf.dbm.SessionFiles;

/** The state of a session's files as far as the file system tells it: equal means that nothing has been written. */
record SessionStamp(List<FileStamp> files) {
    private static final String SHARED_MEMORY = "-shm";

    record FileStamp(String name, long size, FileTime modified) {}

    /** The stamps of all sessions by name. */
    static Map<String, SessionStamp> all(BasePath base) throws SourceException {
        Map<String, SessionStamp> stamps = new TreeMap<>();
        for (SessionFiles files : base.list().sessions()) {
            stamps.put(files.name(), of(files));
        }
        return stamps;
    }

    private static SessionStamp of(SessionFiles session) {
        List<FileStamp> stamps = new ArrayList<>();
        for (Path file : session.files()) {
            String name = String.valueOf(file.getFileName());
            if (!name.endsWith(SHARED_MEMORY)) {
                stamps.add(stamp(name, file));
            }
        }
        return new SessionStamp(List.copyOf(stamps));
    }

    /** A file that went while it was looked at is as good as empty; the next listing leaves it out. */
    private static FileStamp stamp(String name, Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new FileStamp(name, attributes.size(), attributes.lastModifiedTime());
        } catch (IOException _) {
            return new FileStamp(name, -1, FileTime.fromMillis(0));
        }
    }
}
