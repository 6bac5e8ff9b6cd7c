package org.poolscope.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Answers queries that come a line each; an answer is printed before the next line is waited for. */
final class QueryLines {
    /** Characters of a line; the text of a query may have a tenth of it. */
    private static final int LONGEST = 1 << 20;
    private final QueryPools pools;
    private final QueryRequest usual;
    private final PrintWriter out;
    private boolean failed;

    /** Asks {@code pools}; what a line leaves out is as in {@code usual}. */
    QueryLines(QueryPools pools, QueryRequest usual, PrintWriter out) {
        this.pools = pools;
        this.usual = usual;
        this.out = out;
    }

    /** Answers until the input ends; false if a query had no answer. */
    boolean answer(Reader in, Cancel cancel) throws IOException, SourceException.Cancelled {
        StringBuilder line = new StringBuilder();
        boolean tooLong = false;
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c != '\n') {
                tooLong |= line.length() == LONGEST;
                if (!tooLong) {
                    line.append((char) c);
                }
                continue;
            }
            answer(line.toString(), tooLong, cancel);
            line.setLength(0);
            tooLong = false;
        }
        answer(line.toString(), tooLong, cancel);
        return !failed;
    }

    private void answer(String line, boolean tooLong, Cancel cancel) throws IOException, SourceException.Cancelled {
        if (line.isBlank()) {
            return;
        }
        if (tooLong) {
            refuse("ValueError", "the line has more than " + LONGEST + " characters");
            return;
        }
        try {
            Object tree = JsonMapper.shared().readValue(line, Object.class);
            QueryAnswer answer = pools.ask(QueryRequest.of(tree, usual), false, cancel);
            failed |= !answer.isWhole();
            answer.print(out);
            out.flush();
        } catch (JacksonException e) {
            refuse("ValueError", "the line is no JSON: " + e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            refuse("ValueError", String.valueOf(e.getMessage()));
        } catch (SourceException.Cancelled e) {
            throw e;
        } catch (SourceException e) {
            refuse(e.kind(), e.sentence());
        }
    }

    private void refuse(String error, String message) throws IOException {
        failed = true;
        QueryAnswer.refuse(error, message, out);
        out.flush();
    }
}
