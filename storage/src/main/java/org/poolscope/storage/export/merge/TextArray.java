package org.poolscope.storage.export.merge;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.ElementText;
import org.poolscope.model.array.NdArray;

/** Texts as an array of numpy's: four bytes a code point, all as wide as the longest. */
final class TextArray {
    private TextArray() {}

    /** Texts along one axis. */
    static NdArray of(List<String> texts) {
        return of(texts, TextWidth.type(texts), new long[]{texts.size()});
    }

    /** The same texts in another width. */
    static NdArray of(NdArray array, DType type) {
        List<String> texts = new ArrayList<>();
        for (long i = 0; i < array.size(); i++) {
            texts.add(ElementText.of(array, i));
        }
        return of(texts, type, array.shape());
    }

    private static NdArray of(List<String> texts, DType type, long[] shape) {
        ByteBuffer out = ByteBuffer.allocate(Math.multiplyExact(texts.size(), type.itemSize()))
                .order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < texts.size(); i++) {
            out.position(i * type.itemSize());
            texts.get(i).codePoints().forEach(out::putInt);
        }
        return NdArray.of(type.withOrder(ByteOrder.LITTLE_ENDIAN), shape, false, MemorySegment.ofArray(out.array()));
    }
}
