package org.poolscope.app.browse.products;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.CheckBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.main.Toolkit;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.pool.serve.Served;

/** A server that knows its users is opened by one of them; what was typed is found nowhere afterwards. */
class SignInTest {
    private static final String PASSWORD = "rodom-rodom";

    @TempDir
    Path base;
    private Path home = Path.of("");
    private String url = "";
    private AutoCloseable server = () -> {};

    @BeforeEach
    void serve() throws Exception {
        home = Files.createDirectories(base.resolve("home"));
        Fixtures.copy(Fixtures.folder("fdi/pool-2x/richpool"), base.resolve("pools/richpool"));
        Served served = new Served(base.resolve("pools"), Served.withUsers(base));
        server = served;
        url = served.url() + "/richpool";
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private void signIn(ServerWindow window, String user, String password, boolean keep) {
        window.untilSaid("richpool wants a sign-in.");
        window.type("signInUser", user);
        window.type("signInPassword", password);
        Toolkit.run(() -> ((CheckBox) window.window().controller().scene().lookup("#signInKeep")).setSelected(keep));
        window.press("Sign in");
        window.window().settle();
    }

    @Test
    void whoSignsInSeesThePool() {
        try (ServerWindow window = new ServerWindow(home)) {
            window.open(url);
            assertEquals(0, window.sources());
            signIn(window, "ro", PASSWORD, false);

            window.untilNotSaid("wants a sign-in");
            assertEquals(1, window.sources());
        }
    }

    @Test
    void aWrongPasswordIsSaidAndCanBeTypedAnew() {
        try (ServerWindow window = new ServerWindow(home)) {
            window.open(url);
            signIn(window, "ro", "a wrong password", false);
            window.untilSaid("does not take “ro” with this password");
            signIn(window, "ro", PASSWORD, false);

            window.untilNotSaid("wants a sign-in");
            assertEquals(1, window.sources());
        }
    }

    @Test
    void theWayToTheServerStaysBelowAndEndsAtTheSignIn() {
        try (ServerWindow window = new ServerWindow(home)) {
            window.open(url);

            window.untilSaid("connection: port ");
            window.untilSaid("sign-in: The server wants to know who you are.");
        }
    }

    @Test
    void aServerThatIsAwayIsSaidWithTheStageThatFails() throws Exception {
        server.close();
        try (ServerWindow window = new ServerWindow(home)) {
            window.open(url);

            window.untilSaid("name: 127.0.0.1");
            window.untilSaid("connection: Nothing listens at port");
        }
    }

    @Test
    void whoKeepsALoginIsNotAskedTheNextTime() throws Exception {
        try (ServerWindow window = new ServerWindow(home)) {
            window.open(url);
            signIn(window, "ro", PASSWORD, true);
            window.untilSaid("The login for " + url + " is kept");
        }
        try (ServerWindow window = new ServerWindow(home)) {
            window.open(url);

            assertEquals(1, window.sources());
        }
        assertEquals("rw-------", PosixFilePermissions.toString(
                Files.getPosixFilePermissions(home.resolve(".config/poolscope/logins"))));
        assertEquals(List.of(home.resolve(".config/poolscope/logins")), holding(PASSWORD));
    }

    @Test
    void neitherTypedNorWrittenPasswordsReachAnyFile() throws Exception {
        try (ServerWindow window = new ServerWindow(home)) {
            window.open(url.replace("http://", "http://ro:another-wrong-one@"));
            signIn(window, "ro", "a wrong password", false);
            signIn(window, "ro", PASSWORD, false);
            window.untilNotSaid("wants a sign-in");
            window.open(url.replace("http://", "http://ro:" + PASSWORD + "@"));
            assertTrue(window.texts().stream().noneMatch(text -> text.contains(PASSWORD)), window.texts()::toString);
        }

        assertFalse(holding("richpool").isEmpty());
        for (String secret : List.of(PASSWORD, "a wrong password", "another-wrong-one")) {
            assertEquals(List.of(), holding(secret));
        }
    }

    /** The files of the home in which a text stands. */
    private List<Path> holding(String text) throws Exception {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(Files::isRegularFile).filter(file -> {
                try {
                    return new String(Files.readAllBytes(file), ISO_8859_1).contains(text);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }).toList();
        }
    }
}
