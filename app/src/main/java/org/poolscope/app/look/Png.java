package org.poolscope.app.look;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.IntBinaryOperator;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;

/** Writes a picture as PNG (ISO/IEC 15948), 8 bits a channel, without AWT. */
public final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte RGB = 2;
    private static final byte RGBA = 6;

    private Png() {}

    /** Writes the image without its transparency: what a window shows is opaque. */
    public static void write(Image image, OutputStream out) throws IOException {
        PixelReader pixels = image.getPixelReader();
        if (pixels == null) {
            throw new IOException("The picture cannot be read back.");
        }
        write(pixels, (int) image.getWidth(), (int) image.getHeight(), false, out);
    }

    /** Writes pixels of {@code width} x {@code height}; with {@code alpha} also how transparent they are. */
    public static void write(PixelReader pixels, int width, int height, boolean alpha, OutputStream out)
            throws IOException {
        write(pixels::getArgb, width, height, alpha, out);
    }

    /** As {@link #write(PixelReader, int, int, boolean, OutputStream)}, of ARGB by column and row. */
    public static void write(IntBinaryOperator pixels, int width, int height, boolean alpha, OutputStream out)
            throws IOException {
        out.write(SIGNATURE);
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8);
        header.put(alpha ? RGBA : RGB);
        chunk("IHDR", header.array(), out);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(packed)) {
            for (int y = 0; y < height; y++) {
                deflate.write(row(pixels, y, width, alpha));
            }
        }
        chunk("IDAT", packed.toByteArray(), out);
        chunk("IEND", new byte[0], out);
    }

    /** One row: the filter byte 0 (none), then red, green, blue and perhaps alpha of each pixel. */
    private static byte[] row(IntBinaryOperator pixels, int y, int width, boolean alpha) {
        ByteBuffer row = ByteBuffer.allocate(1 + width * (alpha ? 4 : 3)).put((byte) 0);
        for (int x = 0; x < width; x++) {
            int argb = pixels.applyAsInt(x, y);
            row.put((byte) (argb >> 16)).put((byte) (argb >> 8)).put((byte) argb);
            if (alpha) {
                row.put((byte) (argb >>> 24));
            }
        }
        return row.array();
    }

    private static void chunk(String type, byte[] data, OutputStream out) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(data);
        out.write(ByteBuffer.allocate(4).putInt(data.length).array());
        out.write(name);
        out.write(data);
        out.write(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }
}
