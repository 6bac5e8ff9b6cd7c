package org.poolscope.storage.export.xlsx;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.array.FloatText;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Block;
import org.poolscope.storage.export.Blocks;
import org.poolscope.storage.export.Body;
import org.poolscope.storage.export.CleanText;
import org.poolscope.storage.export.LossReport;
import org.poolscope.storage.export.Merged;
import org.poolscope.storage.export.PlainCells;
import org.poolscope.storage.export.PlainColumn;
import org.poolscope.storage.export.ProvenanceText;
import org.poolscope.storage.export.Rows;

/** A whole workbook; rows leave memory block after block. */
record XlsxBody(Merged merged, List<PlainColumn> columns, LossReport losses) implements Body {
    /** The largest whole number of which Excel shows every digit. */
    static final long EXACT = 999_999_999_999_999L;
    /** Characters that a cell holds. */
    static final int LONGEST = 32_767;
    private static final int HEADS = 4400;
    private static final int CELL = 14;

    @Override
    public long expectedSize() {
        return HEADS + rows().count() * columns.size() * CELL;
    }

    @Override
    public void writeTo(OutputStream out, Cancel cancel, Progress progress) throws IOException, SourceException {
        try (Workbook workbook = new Workbook(new Unclosed(out), "Poolscope", null)) {
            Worksheet sheet = workbook.newWorksheet("data");
            for (int i = 0; i < columns.size(); i++) {
                String unit = columns.get(i).column().unit();
                text(sheet, 0, i, columns.get(i).name() + (unit.isEmpty() ? "" : " [" + unit + "]"));
            }
            try (Blocks blocks = rows().blocks(cancel)) {
                for (@Nullable
                Block block = blocks.next(); block != null; block = blocks.next()) {
                    cancel.check("the export");
                    write(sheet, block);
                    sheet.flush();
                    progress.report(block.first() + block.rows(), rows().count(), "rows");
                }
            }
            sheet.finish();
            Worksheet told = workbook.newWorksheet("provenance");
            String json = ProvenanceText.json(merged.provenance());
            for (int from = 0, row = 0; from < json.length(); from += LONGEST, row++) {
                text(told, row, 0, json.substring(from, Math.min(json.length(), from + LONGEST)));
            }
        }
    }

    private void write(Worksheet sheet, Block block) {
        int first = 1 + Math.toIntExact(block.first());
        for (int i = 0; i < columns.size(); i++) {
            PlainCells cells = PlainCells.of(columns.get(i), block);
            for (int row = 0; row < block.rows(); row++) {
                cell(sheet, first + row, i, cells.at(row));
            }
        }
    }

    private static void cell(Worksheet sheet, int row, int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {
            }
            case Boolean truth -> sheet.value(row, column, truth);
            case Long whole when Math.abs(whole) <= EXACT && whole != Long.MIN_VALUE -> sheet.value(row, column, whole);
            case BigInteger huge when huge.bitLength() < Long.SIZE && huge.longValue() <= EXACT ->
                sheet.value(row, column, huge.longValue());
            case Float single when Float.isFinite(single) -> sheet.value(row, column, single.doubleValue());
            case Double real when Double.isFinite(real) -> sheet.value(row, column, real);
            case Float single -> text(sheet, row, column, FloatText.repr(single));
            case Double real -> text(sheet, row, column, FloatText.repr(real));
            case byte[] bytes -> text(sheet, row, column, CleanText.CONTROLS.of(bytes));
            default -> text(sheet, row, column, cell.toString());
        }
    }

    private static void text(Worksheet sheet, int row, int column, String text) {
        String clean = CleanText.CONTROLS.of(text);
        sheet.inlineString(row, column, clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean);
    }

    private Rows rows() {
        return merged.datasets().getFirst().rows();
    }

    /** The library closes what it writes to, which is not ours to close. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
