package org.poolscope.storage.scan.redis;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.ConnectionStage;
import org.poolscope.model.source.ConnectionSteps;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.net.ServerWay;
import redis.clients.jedis.exceptions.JedisException;

/** The way to the scans on a server, stage by stage. */
final class RedisReach {
    private static final int PATIENCE_MILLIS = 1000;
    private static final long LONGEST_ANSWER = 1 << 20;

    private final String written;
    private final RedisAddress address;
    private final Cancel cancel;
    private final ServerWay way;

    RedisReach(String written, ConnectionSteps steps, Cancel cancel) throws SourceException {
        this.written = written;
        this.address = RedisAddress.parse(written);
        this.cancel = cancel;
        this.way = new ServerWay(address.toString(), steps, cancel);
    }

    void go() throws SourceException {
        if (address.encrypted()) {
            way.connect(address.host(), address.port(), certificates(), RedisSocket.UNTRUSTED);
        } else {
            way.connect(address.host(), address.port());
        }
        Greeting greeting = new Greeting(address);
        Reply protocol = way.stage(ConnectionStage.SIGN_IN, () -> asked(greeting), _ -> who());
        way.stage(ConnectionStage.PROTOCOL, () -> {
            greeting.checkProtocol(protocol);
            return "blissdata, protocol 1";
        }, words -> words);
        way.stage(ConnectionStage.CONTENTS, this::scans, count -> count == 1 ? "1 scan" : count + " scans");
    }

    private SSLSocketFactory certificates() throws SourceException {
        try {
            return address.tls().factory();
        } catch (IOException | GeneralSecurityException e) {
            throw RedisSocket.unencrypted(e, address);
        }
    }

    private Reply asked(Greeting greeting) throws SourceException {
        try (Socket socket = RedisSocket.open(address, PATIENCE_MILLIS)) {
            Reply protocol = greeting.signIn(new RespConnection(socket, LONGEST_ANSWER));
            greeting.checkUser(protocol);
            return protocol;
        } catch (IOException | JedisException e) {
            throw RedisFailure.atFirst(e, address);
        }
    }

    private int scans() throws SourceException {
        try (RedisScanStore store = RedisScanStore.open(written)) {
            return store.search(List.of(), cancel).keys().size();
        }
    }

    private String who() {
        return address.password().isEmpty()
                ? "not asked for"
                : address.user().isEmpty() ? "with the password" : "as " + address.user();
    }
}
