package org.poolscope.app.cli;

import java.util.ArrayList;
import java.util.List;
import org.poolscope.app.main.WindowRequest;
import org.poolscope.model.source.SourceException;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code open}: the window, or its picture. */
@CommandLine.Command(name = "open", description = "Opens the window, with these locations if there are any.", footer = {
        "", "Examples:", "  poolscope open exp1.data",
        "  poolscope open exp1.data --select '*/array.v' --screenshot v.png"})
final class OpenCommand extends DataCommand {
    @Parameters(arity = "0..*", paramLabel = "LOCATION", description = LOCATION)
    private List<String> places = new ArrayList<>();

    @Mixin
    private WindowOptions window = new WindowOptions();

    @Override
    public Integer call() throws SourceException {
        places.forEach(this::location);
        WindowRequest request;
        try {
            request = window.request(places, window.screenshot(), "");
        } catch (IllegalArgumentException e) {
            throw misuse(String.valueOf(e.getMessage()), e);
        }
        if (request.screenshot().isEmpty() && !Screen.isThere()) {
            throw new SourceException.Unsupported("There is no screen to show the window on.", "",
                    "Save a picture with --screenshot OUT.png, or use ls, show, sessions and export.");
        }
        standBy();
        return whole().windows().window(request.screenshot().isPresent()).open(request, this::say);
    }
}
