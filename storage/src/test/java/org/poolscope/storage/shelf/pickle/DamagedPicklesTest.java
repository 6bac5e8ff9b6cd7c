package org.poolscope.storage.shelf.pickle;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.TaggedForm;

/** Good pickles with a few bytes changed: a value or a typed error, within bounds, and nothing else. */
class DamagedPicklesTest {
    private static final int MUTATIONS = 8000;

    @Test
    void damageGivesAValueOrATypedErrorWithinBounds() throws IOException {
        List<Path> files = PickleFixtures.all("pickles");
        Random random = new Random(20_121_121);
        int values = 0;
        int errors = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] bytes = damaged(Files.readAllBytes(file), random);
            if (isValue(file, bytes, i)) {
                values++;
            } else {
                errors++;
            }
        }
        assertTrue(values > 500 && errors > 500, values + " values, " + errors + " errors");
    }

    private static boolean isValue(Path file, byte[] bytes, int number) throws IOException {
        Cost cost = new Cost();
        boolean value = true;
        try {
            TaggedForm.text(PickleFixtures.read(file, bytes).value());
        } catch (SourceException refused) {
            assertFalse(refused.what().isBlank());
            value = false;
        }
        cost.check(() -> "mutation " + number + " of " + file.getFileName());
        return value;
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(3)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                default -> bytes[at] = bytes[random.nextInt(bytes.length)];
            }
        }
        return bytes;
    }
}
