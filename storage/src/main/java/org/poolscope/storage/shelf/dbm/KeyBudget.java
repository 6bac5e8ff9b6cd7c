package org.poolscope.storage.shelf.dbm;

import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.FileView;

/** Copies keys out of a file, together never more than the file has: keys that overlap are a lie, not data. */
final class KeyBudget {
    private final FileView view;
    private long left;

    KeyBudget(FileView view) {
        this.view = view;
        this.left = view.size();
    }

    /** The key at an offset, in bytes. */
    byte[] take(long offset, long length) throws SourceException.Corrupt {
        spend(offset, length);
        return view.copy(offset, (int) length);
    }

    /** Accounts for a key that is put together elsewhere. */
    void spend(long offset, long length) throws SourceException.Corrupt {
        view.file().check(offset, 0);
        if (length < 0 || length > left || length > Integer.MAX_VALUE) {
            throw view.corrupt("The keys together are longer than the file", offset);
        }
        left -= length;
    }
}
