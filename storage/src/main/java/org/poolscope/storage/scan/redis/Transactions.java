package org.poolscope.storage.scan.redis;

import java.io.IOException;
import java.util.List;

/** Commands that are done at one moment, between {@code MULTI} and {@code EXEC}. */
final class Transactions {
    private Transactions() {}

    /** The answers to {@code count} commands that were sent between the two. */
    static List<Reply> results(RespConnection connection, int count) throws IOException, Refusal {
        List<Reply> answers = connection.answers(count + 2);
        Reply last = answers.getLast();
        if (last.items().size() == count) {
            return last.items();
        }
        for (Reply answer : answers) {
            if (answer instanceof Reply.Refused(String message) && !message.startsWith("EXECABORT")) {
                throw new Refusal(message);
            }
        }
        throw new Refusal("the commands were not done together");
    }
}
