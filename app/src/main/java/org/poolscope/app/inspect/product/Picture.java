package org.poolscope.app.inspect.product;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.image.Image;
import org.poolscope.model.product.ArrayDataset;
import org.poolscope.model.product.CompositeDataset;
import org.poolscope.model.product.Dataset;
import org.poolscope.model.product.MediaWrapper;
import org.poolscope.model.product.Product;
import org.poolscope.model.value.Value;

/** A PNG, decoded. Others of its kind are shown as bytes, since their size cannot be told before they are decoded. */
public record Picture(Image image) {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};
    private static final int SIZE_AT = 16;
    private static final long MOST_PIXELS = 32L << 20;

    /** Decodes the pictures of a product by the names of their datasets; those too large are left out. Takes time. */
    public static Map<String, Picture> of(Product product) {
        Map<String, Picture> pictures = new LinkedHashMap<>();
        product.datasets().forEach((name, dataset) -> add(name, dataset, 0, pictures));
        return pictures;
    }

    private static void add(String name, Dataset dataset, int depth, Map<String, Picture> pictures) {
        switch (dataset) {
            case MediaWrapper media -> of(media).ifPresent(picture -> pictures.put(name, picture));
            case CompositeDataset composite when depth < ProductSeries.DEEPEST -> composite.children().forEach(
                    (child, inner) -> add(ProductSeries.within(name, child), inner, depth + 1, pictures));
            default -> {
                // Everything else is no picture.
            }
        }
    }

    private static Optional<Picture> of(ArrayDataset media) {
        if (!(media.data() instanceof Value.Bytes bytes) || bytes.size() < SIZE_AT + 8) {
            return Optional.empty();
        }
        byte[] content = bytes.toArray();
        ByteBuffer head = ByteBuffer.wrap(content);
        for (int i = 0; i < PNG.length; i++) {
            if (content[i] != PNG[i]) {
                return Optional.empty();
            }
        }
        // The size a picture claims is checked before it is decoded: a few bytes can claim any number of pixels.
        long width = head.getInt(SIZE_AT);
        long height = head.getInt(SIZE_AT + 4);
        if (width <= 0 || height <= 0 || width * height > MOST_PIXELS) {
            return Optional.empty();
        }
        Image image = new Image(new ByteArrayInputStream(content));
        return image.isError() ? Optional.empty() : Optional.of(new Picture(image));
    }
}
