package org.poolscope.storage;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Finds ports of this machine where nothing listens. */
public final class ClosedPort {
    private ClosedPort() {}

    /** One that was free a moment ago. */
    public static int find() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return taken.getLocalPort();
        }
    }
}
