package org.poolscope.storage.shelf.dbm;

import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.source.SourceException;

/**
 * All records that can be listed, in the file's own order, and what stood in the way of others.
 *
 * @param records the records; their values are not read yet
 * @param damages the damaged places, at most {@value #MOST_DAMAGES}; empty for a sound file
 */
public record Listing(List<DbmRecord> records, List<SourceException.Corrupt> damages) {
    private static final int MOST_DAMAGES = 100;

    static Listing of(Dbm shelf) throws SourceException {
        List<DbmRecord> records = new ArrayList<>();
        List<SourceException.Corrupt> damages = new ArrayList<>();
        shelf.scan(new RecordVisitor() {
            @Override
            public boolean visit(DbmRecord record) {
                return records.add(record);
            }

            @Override
            public void damaged(SourceException.Corrupt damage) {
                if (damages.size() < MOST_DAMAGES) {
                    damages.add(damage);
                }
            }
        });
        return new Listing(List.copyOf(records), List.copyOf(damages));
    }
}
