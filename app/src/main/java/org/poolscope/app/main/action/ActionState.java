package org.poolscope.app.main.action;

/** Whether an action can be done right now. */
public sealed interface ActionState {
    /** It can; {@code handler} does it, and {@code text} says what it would do now, empty for what the table says. */
    record On(Runnable handler, String text) implements ActionState {}

    /** It cannot, for the {@code reason} in a sentence that also says what would turn it on. */
    record Off(String reason) implements ActionState {}
}
