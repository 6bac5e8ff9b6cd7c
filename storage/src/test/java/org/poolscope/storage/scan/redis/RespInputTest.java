package org.poolscope.storage.scan.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.poolscope.storage.scan.entry.EntryId;
import org.poolscope.storage.scan.entry.StreamEntry;

/** Answers of both forms, whole and broken, in pieces of any size. */
class RespInputTest {
    private static final String SEED = "20121121";
    private static final long MOST = 1 << 22;
    private static final int DEEP = 4;

    /** An answer as it goes over the wire, and what is read from it. */
    static final class Sample {
        private final byte[] wire;
        private final String shown;

        Sample(byte[] wire, String shown) {
            this.wire = wire;
            this.shown = shown;
        }

        @Override
        public String toString() {
            return shown;
        }
    }

    @Property(seed = SEED, tries = 100)
    void anAnswerIsReadWhateverThePiecesItComesIn(@ForAll("answers") Sample sample, @ForAll Random random)
            throws IOException {
        assertEquals(sample.shown, shown(Replies.any(new RespInput(pieces(sample.wire, random), MOST))));
    }

    @Property(seed = SEED, tries = 100)
    void severalAnswersAreReadOneAfterTheOther(@ForAll @Size(max = 5) List<@From("answers") Sample> all,
            @ForAll Random random) throws IOException {
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        all.forEach(sample -> wire.writeBytes(sample.wire));
        RespInput in = new RespInput(pieces(wire.toByteArray(), random), MOST);
        for (Sample sample : all) {
            assertEquals(sample.shown, shown(Replies.any(in)));
        }
        assertThrows(IOException.class, () -> Replies.any(in));
    }

    @Property(seed = SEED, tries = 100)
    void anAnswerThatIsCutIsABrokenLineAndNothingElse(@ForAll("answers") Sample sample, @ForAll Random random) {
        byte[] cut = Arrays.copyOf(sample.wire, random.nextInt(sample.wire.length));
        assertThrows(IOException.class, () -> Replies.any(new RespInput(pieces(cut, random), MOST)));
    }

    @Property(seed = SEED, tries = 150)
    void anAnswerWithAWrongByteIsReadOrRefusedInBoundedMemory(@ForAll("answers") Sample sample, @ForAll Random random) {
        byte[] wrong = sample.wire.clone();
        wrong[random.nextInt(wrong.length)] = (byte) random.nextInt(256);
        for (Replies.Form<?> form : List.<Replies.Form<?>>of(Replies::any, Replies::entries, Replies::streams)) {
            try {
                form.read(new RespInput(pieces(wrong, random), MOST));
            } catch (IOException | Refusal e) {
                assertFalse(e.toString().isEmpty());
            }
        }
    }

    @Property(seed = SEED, tries = 60)
    void entriesAreReadAsTheyWereStored(@ForAll("payloads") List<byte[]> payloads,
            @ForAll Random random) throws IOException, Refusal {
        List<StreamEntry> entries = new ArrayList<>();
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        line(wire, "*" + payloads.size());
        for (byte[] payload : payloads) {
            StreamEntry entry = StreamEntry.ofPoints(random.nextLong(), payload, 1 + random.nextInt(2));
            entries.add(entry);
            line(wire, "*2");
            bulk(wire, entry.id().bytes());
            line(wire, "*" + entry.fields().size());
            entry.fields().forEach(field -> bulk(wire, field));
        }
        List<StreamEntry> read = Replies.entries(new RespInput(pieces(wire.toByteArray(), random), MOST));
        assertEquals(entries.stream().map(StreamEntry::id).toList(), read.stream().map(StreamEntry::id).toList());
        for (int i = 0; i < entries.size(); i++) {
            assertEquals(hex(entries.get(i)), hex(read.get(i)));
        }
    }

    @Property(seed = SEED, tries = 200)
    void idsAreReadWithoutASign(@ForAll long major, @ForAll long minor) throws IOException {
        EntryId id = new EntryId(major, minor);
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        bulk(wire, id.bytes());
        assertEquals(id, new RespInput(new ByteArrayInputStream(wire.toByteArray()), MOST).id());
    }

    @Provide
    Arbitrary<Sample> answers() {
        return answers(DEEP);
    }

    @Provide
    Arbitrary<List<byte[]>> payloads() {
        return bytes(0, 20_000).list().ofMaxSize(40);
    }

    private static Arbitrary<Sample> answers(int depth) {
        Arbitrary<Sample> leaf = Arbitraries.oneOf(
                Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(70)
                        .map(text -> lined('+', text, "t" + hex(text))),
                Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(70).map(text -> lined('-', text, "!" + text)),
                Arbitraries.longs().map(number -> lined(':', Long.toString(number), ":" + number)),
                Arbitraries.of(true, false).map(truth -> lined('#', truth ? "t" : "f", truth ? ":1" : ":0")),
                Arbitraries.doubles().map(number -> lined(',', number.toString(), "t" + hex(number.toString()))),
                Arbitraries.of("$-1", "*-1", "_").map(none -> new Sample(ascii(none + "\r\n"), "nothing")),
                bytes(0, 200).map(bytes -> bulk('$', bytes)), bytes(0, 200).map(bytes -> bulk('=', bytes)),
                bytes(60_000, 140_000).map(bytes -> bulk('$', bytes)));
        return depth == 0
                ? leaf
                : Arbitraries.oneOf(leaf, answers(depth - 1).list().ofMaxSize(6).flatMap(items -> Arbitraries
                        .of('*', '~', '%').map(sign -> many(sign, items))));
    }

    private static Arbitrary<byte[]> bytes(int least, int most) {
        return Arbitraries.integers().between(least, most).flatMap(size -> Arbitraries.longs().map(seed -> {
            byte[] bytes = new byte[size];
            new Random(seed).nextBytes(bytes);
            return bytes;
        }));
    }

    private static Sample lined(char sign, String text, String shown) {
        return new Sample(ascii(sign + text + "\r\n"), shown);
    }

    private static Sample bulk(char sign, byte[] bytes) {
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        wire.write(sign);
        line(wire, Integer.toString(bytes.length));
        wire.writeBytes(bytes);
        line(wire, "");
        return new Sample(wire.toByteArray(), "t" + HexFormat.of().formatHex(bytes));
    }

    private static Sample many(char sign, List<Sample> items) {
        List<Sample> members = sign == '%' ? items.subList(0, items.size() / 2 * 2) : items;
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        line(wire, sign + "" + (sign == '%' ? members.size() / 2 : members.size()));
        members.forEach(item -> wire.writeBytes(item.wire));
        return new Sample(wire.toByteArray(), members.stream().map(item -> item.shown).toList().toString());
    }

    private static String shown(Reply reply) {
        return switch (reply) {
            case Reply.Text text -> "t" + HexFormat.of().formatHex(text.bytes());
            case Reply.Whole(long number) -> ":" + number;
            case Reply.Refused(String message) -> "!" + message;
            case Reply.Nothing _ -> "nothing";
            case Reply.Many(List<Reply> items) -> items.stream().map(RespInputTest::shown).toList().toString();
        };
    }

    private static void bulk(ByteArrayOutputStream wire, byte[] bytes) {
        wire.writeBytes(bulk('$', bytes).wire);
    }

    private static void line(ByteArrayOutputStream wire, String text) {
        wire.writeBytes(ascii(text + "\r\n"));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(ascii(text));
    }

    private static String hex(StreamEntry entry) {
        return entry.fields().stream().map(HexFormat.of()::formatHex).toList().toString();
    }

    /** The bytes in pieces of 1 byte and more, as a network hands them out. */
    private static InputStream pieces(byte[] bytes, Random random) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int size = random.nextInt(4) == 0 ? 1 + random.nextInt(3) : 1 + random.nextInt(70_000);
                return super.read(into, offset, Math.min(length, size));
            }
        };
    }
}
