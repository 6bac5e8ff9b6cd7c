package org.poolscope.storage.export.nexus;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import org.poolscope.model.array.ElementText;
import org.poolscope.model.array.NdArray;

/** Arrays of texts, four bytes a code point, as bytes of UTF-8, which never are more. */
final class Utf8 {
    private Utf8() {}

    static MemorySegment fixed(NdArray texts) {
        int width = texts.dtype().itemSize();
        byte[] bytes = new byte[Math.toIntExact(texts.byteSize())];
        for (int i = 0; i < texts.size(); i++) {
            byte[] text = ElementText.of(texts, i).getBytes(StandardCharsets.UTF_8);
            System.arraycopy(text, 0, bytes, i * width, text.length);
        }
        return MemorySegment.ofArray(bytes);
    }
}
