package org.poolscope.storage.shelf;

import org.poolscope.model.source.Cancel;

/**
 * What the sessions of one folder are read with.
 *
 * @param guess   which Python wrote them
 * @param pickles the reader of their values
 * @param cancel  stops what takes long
 */
record Setting(OriginGuess guess, Pickles pickles, Cancel cancel) {
    /** The same with calls that can be stopped. */
    Setting with(Cancel stop) {
        return new Setting(guess, pickles, stop);
    }
}
