package org.poolscope.app.main;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.look.Icons;
import org.poolscope.app.look.Parts;
import org.poolscope.model.source.SignInWanted;

/** The note of a source that asks who somebody is: why, user, password, and whether to keep them. */
final class SignInView extends HBox {
    private static final double FIELD = 280;

    private final TextField user = new TextField();
    private final PasswordField password = new PasswordField();
    private final CheckBox keep;
    private final Label why = Parts.wrapped("");
    private final BooleanProperty busy = new SimpleBooleanProperty(this, "busy");
    private final ReadOnlyObjectWrapper<@Nullable Given> given = new ReadOnlyObjectWrapper<>(this, "given");

    /** What a person typed; its text does not hold the password. */
    record Given(String user, String password, boolean keep) {
        @Override
        public String toString() {
            return user;
        }
    }

    /**
     * Asks for a login.
     *
     * @param name   what the source is called
     * @param keptIn where a login is kept, in words
     * @param plain  whether the password goes to another machine unencrypted
     */
    SignInView(String name, String keptIn, boolean plain) {
        setId("signIn");
        getStyleClass().addAll("note", "tall-note");
        user.setId("signInUser");
        password.setId("signInPassword");
        keep = new CheckBox("Keep " + keptIn);
        keep.setId("signInKeep");
        keep.setMnemonicParsing(false);
        Button go = Parts.button("", "Sign in", this::give, "primary");
        go.disableProperty().bind(busy.or(user.textProperty().isEmpty()));
        user.setOnAction(_ -> password.requestFocus());
        password.setOnAction(_ -> give());
        VBox texts = new VBox(8, Parts.wrapped(name + " wants a sign-in.", "strong"), why, form(go));
        if (plain) {
            texts.getChildren().add(Parts.wrapped("The connection is not encrypted: who listens on the way reads the "
                    + "password. An address with https:// is safe, if the server has one.", "small", "second"));
        }
        HBox.setHgrow(texts, Priority.ALWAYS);
        getChildren().addAll(Icons.of("lock"), texts);
    }

    private GridPane form(Button go) {
        GridPane form = new GridPane(8, 8);
        label(form, 0, "User", user);
        label(form, 1, "Password", password);
        HBox last = new HBox(12, go, keep);
        last.setAlignment(Pos.CENTER_LEFT);
        form.add(last, 1, 2);
        return form;
    }

    private static void label(GridPane form, int row, String text, TextField field) {
        Label label = Parts.label(text);
        label.setLabelFor(field);
        field.setPrefWidth(FIELD);
        field.setMaxWidth(FIELD);
        field.setAccessibleText(text);
        form.add(label, 0, row);
        form.add(field, 1, row);
    }

    /** What a person typed last and wants to be signed in with; null before. */
    ReadOnlyObjectProperty<@Nullable Given> given() {
        return given.getReadOnlyProperty();
    }

    /** Says why the server asks; a login that it did not take is to be typed anew. */
    void ask(SignInWanted wanted) {
        busy.set(false);
        given.set(null);
        why.setText(wanted.refused() && !user.getText().isEmpty()
                ? "The server does not take “" + user.getText() + "” with this password. " + wanted.remedy()
                : wanted.what() + " " + wanted.remedy());
        getStyleClass().remove("error");
        if (wanted.refused()) {
            getStyleClass().add("error");
        }
        password.clear();
        (user.getText().isEmpty() ? user : password).requestFocus();
    }

    private void give() {
        if (busy.get() || user.getText().isEmpty()) {
            return;
        }
        busy.set(true);
        given.set(new Given(user.getText(), password.getText(), keep.isSelected()));
    }
}
