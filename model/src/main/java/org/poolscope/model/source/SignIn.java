package org.poolscope.model.source;

/** How a back end is told who somebody is at one server. What it is told is neither shown nor part of any address. */
public interface SignIn {
    /** Shows this login to the server from now on, until the program ends. */
    void use(String user, String password);

    /** Where {@link #keep} keeps a login, in words, such as {@code in the system's keyring}. */
    String keptIn();

    /**
     * Keeps the login that is used for the next time.
     *
     * @throws SourceException if it cannot be kept so that others do not see it
     */
    void keep() throws SourceException;
}
