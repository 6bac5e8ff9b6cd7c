package org.poolscope.storage.shelf.dbm;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Map;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.FileView;
import org.poolscope.storage.file.MappedFile;

/**
 * Python's dumb shelves. A stale index (its writer was killed) is taken as Python takes it: a place that reaches behind
 * the end of the data gives what is there.
 */
final class DumbFile extends FileDbm {
    private final DumbIndex index;

    private DumbFile(FileView data, DumbIndex index) {
        super(DbmKind.DUMB, data);
        this.index = index;
    }

    static DumbFile open(Path data, Path directory) throws SourceException {
        try (MappedFile lines = MappedFile.open(directory)) {
            DumbIndex index = DumbIndex.read(lines);
            return new DumbFile(new FileView(MappedFile.open(data), ByteOrder.LITTLE_ENDIAN), index);
        }
    }

    @Override
    void walk(RecordVisitor visitor) throws SourceException {
        for (Map.Entry<String, DumbIndex.Place> entry : index.places().entrySet()) {
            if (!visitor.visit(record(DumbIndex.bytes(entry.getKey()), entry.getValue()))) {
                return;
            }
        }
        for (SourceException.Corrupt damage : index.damages()) {
            visitor.damaged(damage);
        }
    }

    @Override
    void walkTowards(byte[] key, RecordVisitor visitor) throws SourceException {
        DumbIndex.Place place = index.places().get(DumbIndex.key(key));
        if (place != null) {
            visitor.visit(record(key.clone(), place));
        } else if (!index.damages().isEmpty()) {
            visitor.damaged(index.damages().getFirst());
        }
    }

    @Override
    MemorySegment read(DbmRecord record, long most) throws SourceException.Corrupt {
        return view().slice(record.at(), record.valueLength());
    }

    private DbmRecord record(byte[] key, DumbIndex.Place place) {
        long there = Math.max(0, view().size() - place.at());
        return new DbmRecord(key, Math.min(place.size(), there), place.at());
    }
}
