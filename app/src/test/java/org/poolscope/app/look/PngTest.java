package org.poolscope.app.look;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngTest {
    private static final int WIDTH = 5;
    private static final int HEIGHT = 3;

    @Test
    void anotherReaderSeesTheSamePixels() throws IOException {
        WritableImage image = new WritableImage(WIDTH, HEIGHT);
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            image.getPixelWriter().setArgb(i % WIDTH, i / WIDTH, colour(i));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        Png.write(image, out);

        BufferedImage read = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
        assertEquals(WIDTH, read.getWidth());
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            assertEquals(colour(i), read.getRGB(i % WIDTH, i / WIDTH));
        }
    }

    private static int colour(int i) {
        return 0xFF000000 | i * 0x0F1703;
    }
}
