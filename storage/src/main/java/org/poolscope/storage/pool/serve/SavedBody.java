package org.poolscope.storage.pool.serve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.poolscope.model.pool.ProductPool;
import org.poolscope.model.product.Product;
import org.poolscope.model.product.ProductClasses;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;
import org.poolscope.storage.pool.json.JsonCursor;
import org.poolscope.storage.pool.json.JsonReader;

/**
 * What is sent to be saved: one product's JSON, or fdi's sized form {@code [ LENGTH, JSON, LENGTH, JSON …]} in bytes.
 *
 * @param isList whether it is the sized form, which is answered by a list
 */
record SavedBody(List<Product> products, boolean isList) {
    private static final String WHERE = "the body";
    private static final int MOST = 100_000;

    static SavedBody parse(byte[] body, ProductPool pool) throws Refusal {
        if (body.length == 0) {
            throw bad("No Request data for command POST");
        }
        try {
            JsonCursor at = new JsonCursor(body, WHERE);
            if (at.peek() != '[') {
                return new SavedBody(List.of(product(body, pool)), false);
            }
            List<Product> products = new ArrayList<>();
            for (boolean on = at.enters('[', ']'); on; on = at.goesOn(']')) {
                products.add(product(sized(at, body), pool));
                if (products.size() > MOST) {
                    throw bad("More than " + MOST + " products in one request.");
                }
            }
            at.end();
            return new SavedBody(products, true);
        } catch (SourceException.Corrupt | SourceException.Unsupported e) {
            throw bad(e.what());
        } catch (SourceException e) {
            throw Refusal.of(e);
        }
    }

    private static byte[] sized(JsonCursor at, byte[] body) throws SourceException, Refusal {
        String length = at.word();
        at.expect(',');
        at.peek();
        int start = at.at();
        at.skip();
        if (!length.equals(Integer.toString(at.at() - start))) {
            throw bad("The product's text has " + (at.at() - start) + " bytes, not the length in front of it.");
        }
        return Arrays.copyOfRange(body, start, at.at());
    }

    private static Product product(byte[] text, ProductPool pool) throws SourceException, Refusal {
        Product product = pool.read(text, WHERE);
        if (ProductClasses.FDI.get(product.className()).isEmpty()) {
            throw new Refusal(Refusal.BAD_REQUEST, "KeyError",
                    "Key \"" + product.className() + "\" not found in any namespace.");
        }
        return product;
    }

    /** The tags in fdi's header: a JSON text or list of texts; what is no JSON is a tag as it stands. */
    static List<String> tags(String header) throws Refusal {
        Value told;
        try {
            told = JsonReader.read(header.getBytes(java.nio.charset.StandardCharsets.UTF_8), "FDI-Product-Tags");
        } catch (SourceException _) {
            return List.of(header);
        }
        return switch (told) {
            case Value.None _ -> List.of();
            case Value.Text(String tag) -> List.of(tag);
            case Container.Sequence list -> {
                List<String> tags = new ArrayList<>();
                for (Value each : list.items()) {
                    tags.add(Arguments.text(each));
                }
                yield tags;
            }
            default -> List.of(header);
        };
    }

    private static Refusal bad(String what) {
        return new Refusal(Refusal.BAD_REQUEST, "ValueError", what);
    }
}
