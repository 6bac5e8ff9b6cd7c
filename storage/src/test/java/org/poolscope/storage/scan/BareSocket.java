package org.poolscope.storage.scan;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Reads the entries of a stream and throws their bytes away: no reader on this machine can be faster. */
final class BareSocket {
    private static final int AT_ONCE = 2 << 20;

    private BareSocket() {}

    /** Reads {@code entries} entries of {@code each} numbers of 8 bytes, some megabytes at a time. */
    static void read(int port, String key, int entries, int each) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            InputStream in = socket.getInputStream();
            OutputStream out = socket.getOutputStream();
            byte[] bytes = new byte[1 << 16];
            int count = Math.clamp(AT_ONCE / (each * 8L + 100), 1, 10_000);
            for (int done = 0; done < entries; done += count) {
                out.write(request(key, (long) done * each, count));
                long left = answer((long) done * each, Math.min(count, entries - done), each);
                while (left > 0) {
                    int size = in.read(bytes, 0, (int) Math.min(left, bytes.length));
                    if (size < 0) {
                        throw new EOFException();
                    }
                    left -= size;
                }
            }
        }
    }

    private static byte[] request(String key, long from, int count) {
        StringBuilder words = new StringBuilder("*6\r\n");
        for (String word : new String[]{"XRANGE", key, from + "-1", "+", "COUNT", Integer.toString(count)}) {
            words.append(text(word));
        }
        return words.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** The bytes of an answer, which are known before it comes. */
    private static long answer(long from, int count, int each) {
        int bytes = each * 8;
        int payload = text("payload").length() + text("").length() + Integer.toString(bytes).length() - 1 + bytes;
        int len = text("len").length() + text(Integer.toString(each)).length();
        long size = ("*" + count + "\r\n").length() + count * ("*2\r\n*4\r\n".length() + (long) payload + len);
        for (int i = 0; i < count; i++) {
            size += text(from + (long) i * each + "-1").length();
        }
        return size;
    }

    private static String text(String word) {
        return "$" + word.length() + "\r\n" + word + "\r\n";
    }
}
