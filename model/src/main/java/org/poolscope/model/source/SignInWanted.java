package org.poolscope.model.source;

/** A server wants to know who asks, or does not take the login that it was given. */
public final class SignInWanted extends SourceException.Denied {
    private static final long serialVersionUID = 1L;

    private final boolean refused;

    /**
     * Says so.
     *
     * @param refused whether a login was given, and not taken
     */
    public SignInWanted(String what, String where, String remedy, boolean refused) {
        super(what, where, remedy);
        this.refused = refused;
    }

    /** Whether a login was given, and not taken. */
    public boolean refused() {
        return refused;
    }
}
