package org.poolscope.storage.scan.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A recorded conversation: what was done, and for each step the commands that were sent and their answers. */
public final class Transcript {
    private static final Pattern COMMAND = Pattern.compile("\\+[0-9.]+ \\[(\\d+)] C: (.*)");
    private static final Pattern ANSWER = Pattern.compile("\\+[0-9.]+ \\[(\\d+)] S:");

    private final List<Section> sections = new ArrayList<>();
    private final Map<String, Deque<Exchange>> open = new HashMap<>();
    private String outcome = "";

    /** What was done, as a line of Python, and what went over the wire for it. */
    public record Section(String note, List<Exchange> exchanges) {}

    /** A command and its answer; one within a transaction has the answer that the end of it brought. */
    public static final class Exchange {
        private final List<Word> words;
        private Resp answer = Resp.nothing();

        private Exchange(List<Word> words) {
            this.words = words;
        }

        /** The command, a letter for each byte of its words. */
        public List<String> command() {
            return words.stream().map(Word::toString).toList();
        }

        Resp answer() {
            return answer;
        }
    }

    private Transcript() {}

    /** Reads a recorded conversation. */
    public static Transcript read(Path file) throws IOException {
        Transcript transcript = new Transcript();
        List<String> lines = Files.readAllLines(file);
        int at = 0;
        while (at < lines.size()) {
            at = transcript.take(lines, at);
        }
        return transcript;
    }

    /** The steps in order. */
    public List<Section> sections() {
        return sections;
    }

    /** What the real client made of it, as Python prints it. */
    public String outcome() {
        return outcome;
    }

    /** Whether the record leaves out the rest of a long text, so that it cannot be replayed whole. */
    public boolean isShortened() {
        return sections.stream().flatMap(section -> section.exchanges.stream()).anyMatch(exchange -> isShortened(
                exchange.answer));
    }

    private static boolean isShortened(Resp answer) {
        return (answer instanceof Resp.Bulk text && text.isShortened())
                || answer.members().stream().anyMatch(Transcript::isShortened);
    }

    /** Takes what begins at a line; returns where the next begins. */
    private int take(List<String> lines, int at) {
        String line = lines.get(at);
        Matcher command = COMMAND.matcher(line);
        Matcher answer = ANSWER.matcher(line);
        int end = at + 1;
        if (line.startsWith("# outcome: ")) {
            outcome = line.substring("# outcome: ".length());
        } else if (line.startsWith("#")) {
            sections.add(new Section(line.substring(1).strip(), new ArrayList<>()));
        } else if (command.matches()) {
            sent(command.group(1), new Exchange(Word.all(command.group(2))));
        } else if (answer.matches()) {
            while (end < lines.size() && lines.get(end).startsWith(" ")) {
                end++;
            }
            answered(answer.group(1), new AnswerText(lines.subList(at + 1, end)).read());
        }
        return end;
    }

    private void sent(String connection, Exchange exchange) {
        sections.getLast().exchanges.add(exchange);
        open.computeIfAbsent(connection, _ -> new ArrayDeque<>()).add(exchange);
    }

    private void answered(String connection, Resp answer) {
        Deque<Exchange> waiting = Objects.requireNonNull(open.get(connection));
        Exchange exchange = waiting.remove();
        exchange.answer = answer;
        if (exchange.command().getFirst().equalsIgnoreCase("EXEC")) {
            spread(exchange);
        }
    }

    /** Gives the answers of a transaction to its commands, which are those before it that were queued. */
    private void spread(Exchange exec) {
        List<Exchange> queued = new ArrayList<>();
        sections.forEach(section -> section.exchanges.forEach(exchange -> {
            if (exchange.answer instanceof Resp.Line(String text) && text.equals("+QUEUED")) {
                queued.add(exchange);
            }
        }));
        for (int i = 0; i < Math.min(queued.size(), exec.answer.members().size()); i++) {
            queued.get(i).answer = exec.answer.members().get(i);
        }
    }
}
