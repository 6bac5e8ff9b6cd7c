package org.poolscope.app.cli;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.DiskFailure;

/** Who hands descriptors over and waits for the answer: standard input, a file, or a socket that another process listens on. */
final class DescriptorPeer implements AutoCloseable {
    private static final String UNIX = "unix:";
    private static final String TCP = "tcp:";

    private final Reader in;
    private final PrintWriter out;
    private final Closeable held;

    private DescriptorPeer(Reader in, PrintWriter out, Closeable held) {
        this.in = in;
        this.out = out;
        this.held = held;
    }

    /** Standard input and output. */
    static DescriptorPeer standard(Reader in, PrintWriter out) {
        return new DescriptorPeer(in, out, () -> {});
    }

    /**
     * {@code unix:PATH} or {@code tcp:HOST:PORT}, which are also answered there, or a file, which is answered on
     * {@code out}.
     */
    static DescriptorPeer at(String where, PrintWriter out) throws SourceException {
        try {
            if (where.startsWith(UNIX)) {
                return socket(UnixDomainSocketAddress.of(where.substring(UNIX.length())));
            }
            if (where.startsWith(TCP)) {
                int colon = where.lastIndexOf(':');
                return socket(new InetSocketAddress(where.substring(TCP.length(), Math.max(TCP.length(), colon)),
                        Integer.parseInt(where.substring(colon + 1))));
            }
            return file(Path.of(where), out);
        } catch (IOException | UnresolvedAddressException e) {
            throw new SourceException.Unreachable("Nobody answers there.", where,
                    "Start the process that hands descriptors over first.", e);
        } catch (IllegalArgumentException e) {
            throw new SourceException.Unsupported("This is neither a file nor unix:PATH nor tcp:HOST:PORT.", where,
                    "Correct it, or leave it out to read standard input.");
        }
    }

    /** The descriptors, a line each. */
    Reader in() {
        return in;
    }

    /** Says that everything is written. */
    void answer(String line) {
        out.println(line);
        out.flush();
    }

    @Override
    public void close() {
        try {
            held.close();
        } catch (IOException e) {
            System.getLogger(DescriptorPeer.class.getName()).log(System.Logger.Level.DEBUG, "closed by the other", e);
        }
    }

    private static DescriptorPeer file(Path file, PrintWriter out) throws SourceException {
        try {
            BufferedReader lines = Files.newBufferedReader(file);
            return new DescriptorPeer(lines, out, lines);
        } catch (IOException e) {
            throw DiskFailure.of(e, file);
        }
    }

    private static DescriptorPeer socket(SocketAddress address) throws IOException {
        SocketChannel channel = SocketChannel.open(address);
        return new DescriptorPeer(Channels.newReader(channel, StandardCharsets.UTF_8),
                new PrintWriter(Channels.newWriter(channel, StandardCharsets.UTF_8)), channel);
    }
}
