package org.poolscope.storage.shelf;

import org.poolscope.model.source.Cancel;
import org.poolscope.storage.file.Disk;

/**
 * What the sessions of one folder are read with.
 *
 * @param guess   which Python wrote them
 * @param pickles the reader of their values
 * @param cancel  stops what takes long
 * @param disk    where dumb shelves are stored; SQLite writes by itself
 */
record Setting(OriginGuess guess, Pickles pickles, Cancel cancel, Disk disk) {
    /** The same with calls that can be stopped. */
    Setting with(Cancel stop) {
        return new Setting(guess, pickles, stop, disk);
    }
}
