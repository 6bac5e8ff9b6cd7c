package org.poolscope.app.architecture.offender.storage.shelf;

/** A store that loads a class by a name out of a file. */
public record CallingShelf(String name) {
    /** The class of that name. */
    public Class<?> type() throws ClassNotFoundException {
        return Class.forName(name);
    }
}
