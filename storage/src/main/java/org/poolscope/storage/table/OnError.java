package org.poolscope.storage.table;

/** What to do about a row that does not fit: end with a failure that names it, or go on without it. */
public enum OnError {
    STOP, SKIP
}
