package org.poolscope.app.cli;

import java.io.PrintWriter;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;

/** Parses a command line, makes the command it asks for and runs it. Everything about the parser is here. */
final class Dispatch {
    private final CommandLine line;

    /** Makes the command that {@code args} ask for. */
    Dispatch(String[] args, PoolscopeCommand whole, PrintWriter out, PrintWriter words, Failures failures) {
        line = new CommandLine(whole);
        Commands.named(args.length == 0 ? PoolscopeCommand.WINDOW : args[0])
                .ifPresent(entry -> line.addSubcommand(entry.name(), new CommandLine(entry.make().get())));
        line.setOut(out).setErr(words);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(true);
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, Dispatch::overview);
        line.setParameterExceptionHandler((wrong, given) -> failures
                .misused(wrong.getCommandLine().getCommandSpec().qualifiedName(), told(wrong, given)));
        line.setExecutionExceptionHandler((failure, command, _) -> failures.failed(failure, isVerbose(command)));
    }

    /** Runs the command and returns its exit code. */
    int execute(String[] args) {
        return line.execute(args);
    }

    /** A word where a command should stand is told as that. */
    private static ParameterException told(ParameterException wrong, String[] given) {
        boolean noCommand = wrong instanceof CommandLine.UnmatchedArgumentException && given.length > 0
                && !given[0].startsWith("-")
                && wrong.getCommandLine().getCommandSpec().userObject() instanceof PoolscopeCommand;
        return noCommand
                ? new ParameterException(wrong.getCommandLine(), "'" + given[0] + "' is no command; there are "
                        + Commands.all().stream().map(Commands.Entry::name).collect(Collectors.joining(", ")))
                : wrong;
    }

    private static String overview(CommandLine.Help help) {
        if (!(help.commandSpec().userObject() instanceof PoolscopeCommand)) {
            return "";
        }
        StringBuilder text = new StringBuilder("%nCommands:%n".formatted());
        Commands.all().forEach(entry -> text.append("  %-9s %s%n".formatted(entry.name(), entry.summary())));
        return text.toString();
    }

    private static boolean isVerbose(CommandLine command) {
        return command.getCommandSpec().userObject() instanceof Command ours && ours.verbose();
    }
}
