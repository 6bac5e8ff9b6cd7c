package org.poolscope.storage.export.astro;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.poolscope.model.array.DType;
import org.poolscope.storage.export.Cells;
import org.poolscope.storage.export.CleanText;
import org.poolscope.storage.export.Column;
import org.poolscope.storage.export.FormatLosses;
import org.poolscope.storage.export.Gapless;
import org.poolscope.storage.export.Rows;
import uk.ac.starlink.fits.CardFactory;
import uk.ac.starlink.fits.CardImage;
import uk.ac.starlink.fits.FitsUtil;

/**
 * One column as one image: a row of the column is an index of the slowest axis, which FITS counts last.
 *
 * @param place  of the column among those of its rows
 * @param pixels how its numbers stand in the file
 * @param axes   lengths, the slowest first as numpy has them
 */
record FitsImage(int place, Gapless gapless, FitsPixels pixels, List<Long> axes) {
    /** What fits into a card beside its key, with every quotation mark written twice. */
    private static final int MOST_TEXT = 34;
    private static final int MOST_AXES = 999;

    /** The image of a column; empty if its cells are no numbers. */
    static Optional<FitsImage> of(Rows rows, int place, FormatLosses losses) {
        Column column = rows.columns().get(place);
        if (column.isText()) {
            return Optional.empty();
        }
        Gapless gapless = Gapless.of(column, losses);
        return FitsPixels.of(gapless.element(), losses).map(pixels -> {
            List<Long> axes = new ArrayList<>();
            if (rows.layout() != Rows.Layout.SINGLE || column.tail().isEmpty()) {
                axes.add(rows.count());
            }
            column.tail().forEach(length -> axes.add(length.longValue()));
            if (pixels.isComplex()) {
                axes.add(2L);
            }
            return new FitsImage(place, gapless, pixels, axes);
        }).filter(image -> image.axes.size() <= MOST_AXES);
    }

    /** Bytes of a row of the column. */
    long rowBytes() {
        long elements = gapless.column().tail().stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
        return Math.multiplyExact(elements, pixels.elementSize());
    }

    /** Bytes of all numbers, without what fills the last block of the file. */
    long bytes(long rows) {
        return Math.multiplyExact(rowBytes(), rows);
    }

    /** Some rows as they stand in the file. */
    byte[] of(Cells cells) {
        if (cells instanceof Cells.Elements elements) {
            return pixels.of(gapless.of(elements));
        }
        throw new IllegalArgumentException("no numbers: " + cells.getClass());
    }

    /** The header, whole blocks. */
    byte[] header(String name, boolean isFirst) throws IOException {
        CardFactory make = CardFactory.STRICT;
        List<CardImage> cards = new ArrayList<>();
        cards.add(isFirst
                ? make.createLogicalCard("SIMPLE", true, "conforms to the FITS standard")
                : make.createStringCard("XTENSION", "IMAGE   ", "image extension"));
        cards.add(make.createIntegerCard("BITPIX", pixels.bitpix(), "bits of a pixel"));
        cards.add(make.createIntegerCard("NAXIS", axes.size(), "number of axes"));
        for (int i = 1; i <= axes.size(); i++) {
            cards.add(make.createIntegerCard("NAXIS" + i, axes.get(axes.size() - i), ""));
        }
        if (isFirst) {
            cards.add(make.createLogicalCard("EXTEND", true, "images may follow"));
        } else {
            cards.add(make.createIntegerCard("PCOUNT", 0, "no parameters"));
            cards.add(make.createIntegerCard("GCOUNT", 1, "one group"));
        }
        cards.add(make.createStringCard("EXTNAME", name, ""));
        String zero = pixels.zero();
        if (!zero.isEmpty()) {
            cards.add(make.createIntegerCard("BSCALE", 1, ""));
            cards.add(make.createLiteralCard("BZERO", zero, "shift of integers"));
        }
        if (gapless.element() instanceof DType.Temporal) {
            cards.add(make.createLiteralCard("BLANK", Long.toString(Long.MIN_VALUE), "no time"));
        }
        String unit = unit();
        if (!unit.isEmpty()) {
            cards.add(make.createStringCard("BUNIT", unit, ""));
        }
        if (pixels.isComplex()) {
            cards.add(make.createStringCard("CTYPE1", "COMPLEX", "1 real, 2 imaginary part"));
        }
        return blocks(cards);
    }

    /** A header of these cards and an end. */
    static byte[] blocks(List<CardImage> cards) throws IOException {
        List<CardImage> all = new ArrayList<>(cards);
        all.add(CardFactory.END_CARD);
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        FitsUtil.writeHeader(all.toArray(CardImage[]::new), header);
        return header.toByteArray();
    }

    /** A text as a card can hold it. */
    static String fitting(String text) {
        String clean = CleanText.ASCII.of(text).strip();
        return clean.length() > MOST_TEXT ? clean.substring(0, MOST_TEXT).strip() : clean;
    }

    private String unit() {
        if (gapless.element() instanceof DType.Temporal time) {
            return (time.count() == 1 ? "" : time.count() + " ") + time.unit().code();
        }
        return fitting(gapless.column().unit());
    }
}
