package org.poolscope.app.cli;

import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** {@code doctor}: what this machine has, in a form to copy into a report. */
@CommandLine.Command(name = "doctor", description = "Tells what this machine has for Poolscope; copy it into a report.")
final class DoctorCommand extends Command {
    @Override
    public Integer call() {
        TextTable table = new TextTable();
        for (Map.Entry<String, String> fact : Diagnosis.ofThisMachine().entrySet()) {
            table.row(List.of(fact.getKey(), fact.getValue()));
        }
        table.print(out());
        return ExitCode.DONE;
    }
}
