package org.poolscope.storage.export.astro;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.CleanText;
import org.poolscope.storage.export.Column;
import org.poolscope.storage.export.Dataset;
import org.poolscope.storage.export.EachBlock;
import org.poolscope.storage.export.FileBody;
import org.poolscope.storage.export.FittingNames;
import org.poolscope.storage.export.FormatLosses;
import org.poolscope.storage.export.Gapless;
import org.poolscope.storage.export.LossReport;
import org.poolscope.storage.export.Merged;
import org.poolscope.storage.export.PlacedFile;
import org.poolscope.storage.export.ProvenanceText;
import org.poolscope.storage.export.Rows;
import uk.ac.starlink.fits.CardFactory;
import uk.ac.starlink.fits.CardImage;
import uk.ac.starlink.fits.FitsUtil;

/**
 * Images one behind the other, the first of them the primary one; after them a header without data, whose history is the
 * provenance.
 *
 * @param sheets the images of each dataset
 * @param names  of all images
 */
record FitsImageBody(Merged merged, List<Sheet> sheets, List<String> names, LossReport losses) implements FileBody {
    private static final int HISTORY = 72;
    private static final int HEADS = FitsUtil.BLOCK_LENG;

    /** The images of one dataset. */
    record Sheet(Dataset dataset, List<FitsImage> images) {}

    static FitsImageBody of(Merged merged, Cancel cancel, Progress progress) throws SourceException {
        FormatLosses losses = new FormatLosses();
        List<Sheet> sheets = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Dataset dataset : merged.datasets()) {
            if (!dataset.aside()) {
                Sheet sheet = sheet(dataset, losses);
                Gapless.countRounded(dataset.rows(), losses, cancel, progress);
                sheets.add(sheet);
                sheet.images.forEach(image -> names.add(sheet.images.size() == 1
                        ? dataset.name()
                        : image.gapless().column().name()));
            }
        }
        return new FitsImageBody(merged, sheets, FittingNames.of(names, name -> {
            String fitting = FitsImage.fitting(name);
            return fitting.isEmpty() ? "_" : fitting;
        }, false, losses), losses.report());
    }

    private static Sheet sheet(Dataset dataset, FormatLosses losses) throws SourceException {
        Rows rows = dataset.rows();
        List<FitsImage> images = new ArrayList<>();
        for (int place : IntStream.range(0, rows.columns().size()).toArray()) {
            Column column = rows.columns().get(place);
            if (column.role() == Column.Role.PLACE) {
                losses.add(1, "a column that says where rows come from is no image and left out");
                continue;
            }
            images.add(FitsImage.of(rows, place, losses).orElseThrow(() -> new SourceException.Unsupported("'"
                    + column.name() + "' (" + column.type().str() + ") is no image, which holds numbers only.",
                    dataset.name(), "Choose the format fits, which writes a table.")));
        }
        if (images.isEmpty()) {
            throw new SourceException.Unsupported("There is no column with values.", dataset.name(),
                    "Choose another format.");
        }
        return new Sheet(dataset, images);
    }

    @Override
    public long expectedSize() {
        return HEADS + sheets.stream().mapToLong(sheet -> sheet.images.stream()
                .mapToLong(image -> HEADS + padded(image, sheet.dataset.rows().count())).sum()).sum();
    }

    @Override
    public void writeTo(Path file, Path target, Cancel cancel, Progress progress)
            throws IOException, SourceException {
        EachBlock each = new EachBlock(merged.rows(), cancel, progress);
        try (PlacedFile out = new PlacedFile(file)) {
            long end = 0;
            int named = 0;
            for (Sheet sheet : sheets) {
                Rows rows = sheet.dataset.rows();
                long[] places = new long[sheet.images.size()];
                for (int i = 0; i < places.length; i++) {
                    byte[] header = sheet.images.get(i).header(names.get(named), named == 0);
                    out.write(end, header);
                    places[i] = end + header.length;
                    end = places[i] + padded(sheet.images.get(i), rows.count());
                    named++;
                }
                each.of(rows, block -> {
                    for (int i = 0; i < places.length; i++) {
                        FitsImage image = sheet.images.get(i);
                        out.write(places[i] + block.first() * image.rowBytes(),
                                image.of(block.columns().get(image.place())));
                    }
                });
            }
            out.write(end, history(ProvenanceText.json(merged.provenance())));
        }
    }

    private static long padded(FitsImage image, long rows) {
        return FitsUtil.roundUp(image.bytes(rows), FitsUtil.BLOCK_LENG);
    }

    private static byte[] history(String text) throws IOException {
        CardFactory make = CardFactory.STRICT;
        List<CardImage> cards = new ArrayList<>(List.of(
                make.createStringCard("XTENSION", "IMAGE   ", "image extension"),
                make.createIntegerCard("BITPIX", Byte.SIZE, ""), make.createIntegerCard("NAXIS", 0, "no data"),
                make.createIntegerCard("PCOUNT", 0, ""), make.createIntegerCard("GCOUNT", 1, ""),
                make.createStringCard("EXTNAME", "PROVENANCE", "")));
        String clean = CleanText.ASCII.of(text);
        byte[] all = clean.getBytes(StandardCharsets.US_ASCII);
        for (int at = 0; at < all.length; at += HISTORY) {
            cards.add(make.createPlainCard("HISTORY " + clean.substring(at, Math.min(all.length, at + HISTORY))));
        }
        return FitsImage.blocks(cards);
    }
}
