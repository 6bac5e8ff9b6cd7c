package org.poolscope.app.main.action;

/** Whether an action can be done right now. */
public sealed interface ActionState {
    /** It can; {@code handler} does it. */
    record On(Runnable handler) implements ActionState {}

    /** It cannot, for the {@code reason} in a sentence that also says what would turn it on. */
    record Off(String reason) implements ActionState {}
}
