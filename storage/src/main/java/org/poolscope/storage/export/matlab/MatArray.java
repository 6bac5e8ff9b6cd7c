package org.poolscope.storage.export.matlab;

import java.io.IOException;
import java.util.List;
import java.util.stream.LongStream;

/** An array whose tags are written and whose numbers are left out; it remembers where they belong. */
final class MatArray {
    private final MatForm form;
    private final int[] axes;
    private final long partBytes;
    private final long[] places;

    MatArray(MatForm form, List<Integer> axes) {
        this.form = form;
        this.axes = axes.stream().mapToInt(Integer::intValue).toArray();
        this.partBytes = LongStream
                .concat(LongStream.of(form.type().width()), axes.stream().mapToLong(Integer::longValue))
                .reduce(1, Math::multiplyExact);
        this.places = new long[form.parts()];
    }

    /** Where the numbers of a part begin in the file. */
    long place(int part) {
        return places[part];
    }

    /** Bytes of all of it behind its tag. */
    long size(String name) {
        return MatOut.headSize(name, axes.length) + numbersSize();
    }

    void write(String name, MatOut out) throws IOException {
        out.head(name, form.type().id(), form.truth(), form.parts() > 1, axes, numbersSize());
        for (int part = 0; part < places.length; part++) {
            out.tag(form.type().stored(), partBytes);
            places[part] = out.skip(partBytes);
        }
    }

    private long numbersSize() {
        return places.length * (MatOut.TAG + MatOut.padded(partBytes));
    }
}
