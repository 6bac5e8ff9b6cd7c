package org.poolscope.storage.pool.http;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.poolscope.model.source.SignIn;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.net.Keyring;

/**
 * The logins of one user, in the order in which they count: written into an address or given in this run, a line of the
 * user's file, the system's keyring. Safe for several threads.
 */
final class Logins {
    private final LoginsFile file;
    private final Optional<Keyring> keyring;
    private final Map<String, Login> given = new ConcurrentHashMap<>();

    /** Of one who has these environment variables. */
    Logins(Map<String, String> environment) {
        file = new LoginsFile(LoginsFile.of(environment));
        keyring = Keyring.of(environment);
    }

    /** The login for an address; empty if there is none. */
    Optional<Login> find(PoolAddress.Written written) throws SourceException {
        PoolAddress address = written.address();
        Optional<Login> known = written.login().or(() -> Optional.ofNullable(given.get(address.server())));
        if (known.isEmpty()) {
            known = file.find(address.url());
        }
        if (known.isEmpty() && keyring.isPresent()) {
            known = keyring.get().find(address.server()).flatMap(Login::parse);
            known.ifPresent(found -> given.put(address.server(), found));
        }
        return known;
    }

    /** A login that was given for a server counts until the program ends. */
    void use(PoolAddress address, Login login) {
        given.put(address.server(), login);
    }

    /** How a person signs in at the server of an address. */
    SignIn at(PoolAddress address) {
        return new SignIn() {
            @Override
            public void use(String user, String password) {
                Logins.this.use(address, Login.of(user, password));
            }

            @Override
            public String keptIn() {
                return keyring.isPresent() ? "in the system's keyring" : "in " + file.file() + ", for you alone";
            }

            @Override
            public void keep() throws SourceException {
                Login login = given.get(address.server());
                if (login == null) {
                    return;
                }
                if (keyring.isPresent()) {
                    keyring.get().keep(address.server(), login.line());
                } else {
                    file.keep(address.server(), login);
                }
            }
        };
    }
}
