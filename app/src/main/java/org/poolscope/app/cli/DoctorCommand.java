package org.poolscope.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.poolscope.model.source.Description;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.StreamedSource;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code doctor}: what this machine has, and what a source has, in a form to copy into a report. */
@CommandLine.Command(name = "doctor", description = "Tells what this machine has for Poolscope, and what the locations have; copy it into a report.", footer = {
        "", "Examples:", "  poolscope doctor", "  poolscope doctor redis://host:6379"})
final class DoctorCommand extends DataCommand {
    @Parameters(arity = "0..*", paramLabel = "LOCATION", description = "Something to look at as well, such as a store of scans.")
    private List<String> places = new ArrayList<>();

    @Override
    public Integer call() {
        print(Diagnosis.ofThisMachine());
        int code = ExitCode.DONE;
        for (String place : places) {
            out().println();
            try (Source source = open(location(place))) {
                print(facts(source));
            } catch (SourceException e) {
                out().flush();
                say(e.sentence());
                code = ExitCode.of(e);
            }
        }
        return code;
    }

    private static Map<String, String> facts(Source source) throws SourceException {
        Map<String, String> facts = new LinkedHashMap<>();
        Description description = source.describe();
        facts.put("Location", description.title());
        facts.put("Kind", description.kind());
        if (source instanceof StreamedSource scans) {
            facts.putAll(scans.store().facts());
        }
        List<String> warnings = description.warnings();
        for (int i = 0; i < warnings.size(); i++) {
            facts.put("Warning " + (i + 1), warnings.get(i));
        }
        return facts;
    }

    private void print(Map<String, String> facts) {
        TextTable table = new TextTable();
        facts.forEach((what, how) -> table.row(List.of(what, how)));
        table.print(out());
    }
}
