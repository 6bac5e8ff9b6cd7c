package org.poolscope.app.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.pool.serve.Role;
import org.poolscope.storage.pool.serve.UsersFile;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code users}: who may do what at a pool server. */
@CommandLine.Command(name = "users", description = "Writes the users file of a pool server. Passwords and tokens are "
        + "kept as hashes, from which they cannot be found.", footer = {"", "OP is one of:",
                "  add NAME      gives a user a password, read from the input",
                "  token NAME    gives a user a token and prints it, this once",
                "  remove NAME   takes a user out", "  list          names, roles and kinds", "", "Examples:",
                "  poolscope users users add alice --role read-write",
                "  poolscope users users token robot < /dev/null"})
final class UsersCommand extends DataCommand {
    @Parameters(index = "0", paramLabel = "FILE", description = "The users file; made if there is none.")
    private Path file = Path.of("");

    @Parameters(index = "1", paramLabel = "OP", description = "What to do, see below.")
    private String op = "";

    @Parameters(index = "2", arity = "0..1", paramLabel = "NAME", description = "The user.")
    private @Nullable String name;

    @Option(names = "--role", paramLabel = "ROLE", defaultValue = "read", description = "read (default) or read-write.")
    private String role = "";

    @Override
    public Integer call() throws SourceException, IOException {
        UsersFile users = new UsersFile(file);
        return switch (op) {
            case "list" -> list(users);
            case "add" -> {
                users.put(name(), role(), password());
                yield ExitCode.DONE;
            }
            case "token" -> {
                out().println(users.token(name(), role()));
                yield ExitCode.DONE;
            }
            case "remove" -> users.remove(name()) ? ExitCode.DONE : ExitCode.FOUND_NOTHING;
            default -> throw misuse("'" + op + "' is nothing to do with users; there are add, token, remove, list");
        };
    }

    private int list(UsersFile users) throws SourceException {
        var all = users.list();
        all.forEach(user -> out().println(user.name() + "  " + user.role().word() + "  "
                + (user.isToken() ? "token" : "password")));
        return all.isEmpty() ? ExitCode.FOUND_NOTHING : ExitCode.DONE;
    }

    private String name() {
        return Optional.ofNullable(name).orElseThrow(() -> misuse(op + " takes the name of a user after it"));
    }

    private Role role() {
        return Role.of(role).orElseThrow(() -> misuse("--role is read or read-write"));
    }

    private String password() throws IOException {
        Optional<Console> console = Optional.ofNullable(System.console()).filter(Console::isTerminal);
        if (console.isPresent()) {
            char[] typed = console.get().readPassword("Password of %s: ", name());
            return typed == null ? "" : new String(typed);
        }
        BufferedReader input = new BufferedReader(whole().input());
        String line = input.readLine();
        return line == null ? "" : line;
    }
}
