package org.poolscope.model.source;

/** Hears how far the way to a source has come. A stage that begins and is not done when the way ends is where it failed. */
public interface ConnectionSteps {
    /** A stage begins. */
    void begins(ConnectionStage stage);

    /** The stage begun last went well; {@code words} say what came of it, such as {@code connected in 2 ms}. */
    void done(ConnectionStage stage, String words);
}
