package org.poolscope.app.look;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/** Asks before something is done that others see, in a balloon. */
public final class AskBalloon {
    private static final double WIDTH = 320;

    private AskBalloon() {}

    /** Asks beside {@code at}: the question, what follows from it, and the two answers as verbs with their objects. */
    public static void ask(Node at, String question, String follows, String yes, String no, Runnable confirmed) {
        PopOver balloon = Balloons.of(question);
        Button keep = Parts.button("", no, balloon::hide, "bar");
        Button sure = Parts.button("", yes, () -> {
            balloon.hide();
            confirmed.run();
        }, "primary", "bar");
        sure.setId("confirm");
        HBox buttons = new HBox(8, Parts.space(), keep, sure);
        VBox box = new VBox(8, Parts.wrapped(question, "strong"), Parts.wrapped(follows, "cell-text", "second"),
                buttons);
        box.setPrefWidth(WIDTH);
        Balloons.show(balloon, box, at);
        keep.requestFocus();
    }
}
