package org.poolscope.app.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.shelf.DataManager;
import org.poolscope.storage.shelf.SessionProblem;
import org.poolscope.storage.shelf.SessionSource;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sessions}: the questions of a DataManager, asked and answered as Python does. */
@CommandLine.Command(name = "sessions", description = "Asks the sessions of a base path what a DataManager can be asked.", footer = {
        "", "OP is one of:", "  get KEY                     session and value, where there is one",
        "  get-merged KEY              the lists of all sessions as one list",
        "  get-matching PREFIX         key, session and value of all keys that fit",
        "  get-merged-matching PREFIX  the lists of all keys that fit as one list",
        "  get-flat-matching PREFIX    every value of all keys that fit, not opened up",
        "  keys, items, itemcount, filenames",
        "  set SESSION KEY TAGGED      stores a value; SESSION may be new or computer",
        "PREFIX may also be a glob ('run*.rate') or a regular expression ('/rate$/').", "",
        "Example:  poolscope sessions exp1.data get-merged results"})
final class SessionsCommand extends DataCommand {
    @Parameters(index = "0", paramLabel = "FOLDER", description = "The base path, such as exp1.data.")
    private String folder = "";

    @Parameters(index = "1", paramLabel = "OP", description = "The question, see below.")
    private String op = "";

    @Parameters(index = "2..*", arity = "0..*", paramLabel = "ARG", description = "What it needs to know.")
    private List<String> args = new ArrayList<>();

    @Option(names = "--json", description = "One JSON document: {\"ok\": ...} or {\"error\", \"message\"}.")
    private boolean json;

    @Override
    public Integer call() throws SourceException, IOException {
        SessionQuestion question = question();
        OpenOptions how = question.isWriting() ? OpenOptions.WRITABLE : OpenOptions.READ_ONLY;
        try (Source source = open(location(folder), how)) {
            if (!(source instanceof SessionSource sessions)) {
                throw new SourceException.Unsupported("This holds no sessions of a DataManager.", folder,
                        "Give a base path, such as exp1.data.");
            }
            if (!question.isWriting()) {
                warn(source);
            }
            return ask(question, sessions.manager().with(cancel(), Progress.IGNORED));
        }
    }

    private int ask(SessionQuestion question, DataManager manager) throws SourceException, IOException {
        SessionAnswer answer = answer(question, manager);
        if (json) {
            answer.printJson(out());
        } else {
            answer.printText(out());
        }
        answer.problems().forEach(problem -> say(sentence(problem)));
        if (!json) {
            answer.error().ifPresent(error -> say(error.type() + ": " + error.message()));
        }
        boolean isEmpty = answer.error().isEmpty() && answer.isEmpty();
        if (isEmpty && !json) {
            say(args.isEmpty()
                    ? "No session of " + folder + " holds anything."
                    : "No session of " + folder + " has a key that fits '" + args.getFirst()
                            + "'; 'poolscope sessions " + folder + " keys' lists them.");
        }
        return isEmpty || answer.error().isPresent() || !answer.problems().isEmpty()
                ? ExitCode.FOUND_NOTHING
                : ExitCode.DONE;
    }

    /** What went wrong, and in which session, which most failures name themselves. */
    private static String sentence(SessionProblem problem) {
        String told = problem.error().sentence();
        return problem.error().where().contains(problem.session()) ? told : problem.session() + ": " + told;
    }

    private SessionAnswer answer(SessionQuestion question, DataManager manager) throws SourceException {
        try {
            return question.ask(manager, args);
        } catch (IllegalArgumentException e) {
            throw misuse(String.valueOf(e.getMessage()), e);
        }
    }

    private SessionQuestion question() {
        SessionQuestion question = SessionQuestion.named(op)
                .orElseThrow(() -> misuse("'" + op + "' is no question; there are " + SessionQuestion.names()));
        if (question.arguments().size() != args.size()) {
            String needs = question.arguments().isEmpty() ? "nothing" : String.join(" ", question.arguments());
            throw misuse(question.word() + " takes " + needs + " after it");
        }
        return question;
    }
}
