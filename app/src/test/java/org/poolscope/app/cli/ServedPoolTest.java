package org.poolscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.Sources;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.pool.PoolSourceProvider;
import org.poolscope.storage.pool.http.HttpPoolProvider;
import org.poolscope.storage.pool.serve.Served;

/** The commands say the same of a pool behind a server as of the one in a folder. */
class ServedPoolTest {
    @TempDir
    Path base;
    private String near = "";
    private String far = "";
    private AutoCloseable server = () -> {};

    @BeforeEach
    void serve() throws Exception {
        Path folder = Files.createDirectory(base.resolve("pools"));
        Fixtures.copy(Fixtures.folder("fdi/pool-2x/richpool"), folder.resolve("richpool"));
        near = folder.resolve("richpool").toString();
        Served served = new Served(folder);
        server = served;
        far = served.url() + "/richpool";
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private Ran run(String... args) {
        Sources sources = new Sources(List.of(new PoolSourceProvider(),
                new HttpPoolProvider(Map.of("HOME", base.toString()))));
        return Ran.with(Cancel.NEVER, sources, args);
    }

    @Test
    void bothAreListedShownAndDumpedAlike() throws SourceException {
        for (String[] command : new String[][]{{"ls", "%s", "--json"}, {"ls", "%s::TM"}, {"ls", "%s::Product/0"},
                {"show", "%s::Product/0/meta"}, {"show", "%s::Product/1", "--json"}, {"products", "%s", "urns"},
                {"products", "%s", "tags"}, {"query", "%s", "--where", "len(m['description'].value) > 3", "--json"}}) {
            Ran here = run(filled(command, near));
            Ran there = run(filled(command, far));

            assertEquals(here.code(), there.code(), there::words);
            assertEquals(here.out(), there.out());
        }
        Ran here = run("dump", near);
        Ran there = run("dump", far);
        assertEquals(here.out().replace(near, far), there.out());
    }

    private static String[] filled(String[] command, String place) {
        return List.of(command).stream().map(word -> word.replace("%s", place)).toArray(String[]::new);
    }

    @Test
    void itIsChangedFromAShell() throws Exception {
        Path product = base.resolve("new.json");
        Files.writeString(product, run("products", near, "load", "urn:richpool:fdi.dataset.product.Product:0").out());

        Ran saved = run("products", far, "save", product.toString(), "--tag", "sent");
        assertEquals(ExitCode.DONE, saved.code(), saved::words);
        String urn = saved.out().strip();
        assertEquals(urn, run("products", far, "urns", "--tag", "sent").out().strip());
        assertEquals(ExitCode.DONE, run("products", far, "untag", urn, "sent").code());
        assertEquals(ExitCode.FOUND_NOTHING, run("products", far, "untag", urn, "sent").code());
        assertEquals(ExitCode.DONE, run("products", far, "remove", urn, "--yes").code());
        assertEquals(ExitCode.SOURCE, run("products", far, "load", urn).code());
        Ran none = run("ls", far + "x");
        assertEquals(ExitCode.SOURCE, none.code());
        assertTrue(none.words().contains("no pool of this name"), none::words);
    }
}
