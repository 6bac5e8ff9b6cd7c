package org.poolscope.storage.export;

import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;

/**
 * Comma separated values (RFC 4180, UTF-8): a line a row, with the session, the key and the index within its value in
 * front. Arrays without further axes that are stacked stand side by side, a column a session.
 */
final class CsvWriter implements Writer {
    @Override
    public String format() {
        return "csv";
    }

    @Override
    public Body prepare(MergePlan plan, Cancel cancel, Progress progress) throws SourceException {
        boolean flat = plan.columns().equals(java.util.List.of(RowView.VALUE));
        boolean many = plan.outcomes().stream().filter(Outcome::taken).allMatch(outcome -> outcome.rows() > 1);
        if (plan.rule() == MergeRule.STACK && flat && many) {
            return CsvBeside.of(plan, cancel);
        }
        return new CsvBelow(plan, cancel);
    }
}
