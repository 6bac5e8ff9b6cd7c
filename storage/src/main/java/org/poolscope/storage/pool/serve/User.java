package org.poolscope.storage.pool.serve;

/**
 * Who sent a request.
 *
 * @param name empty for somebody who gave none
 */
record User(String name, Role role) {
    /** Anybody, where no users are kept. */
    static final User ANYBODY = new User("", Role.READ_WRITE);

    boolean mayWrite() {
        return role == Role.READ_WRITE;
    }
}
