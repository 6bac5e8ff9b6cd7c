package org.poolscope.storage.shelf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.value.Container.Mapping;
import org.poolscope.model.value.Container.Mapping.MappingType;
import org.poolscope.model.value.Container.Sequence;
import org.poolscope.model.value.Container.Sequence.SequenceType;
import org.poolscope.model.value.Value;
import org.poolscope.storage.Peers;

/** What we write, read by Python as its own shelf. */
class PythonReadsSessionsTest {
    private static final String READ = """
            import pickle, sqlite3, sys
            rows = sqlite3.connect(sys.argv[1]).execute('SELECT key, value FROM Dict ORDER BY rowid')
            for key, value in rows:
                print(key.decode(), repr(pickle.loads(value)), value[1])""";

    @TempDir
    Path folder;

    @Test
    void everyPlainValueArrives() throws Exception {
        Path python = Peers.python("sqlite3");
        DataManager manager = DataManager.create(folder, "exp1");
        Value list = new Sequence(SequenceType.LIST, List.of(new Value.Real(0.1), new Value.Real(Double.NaN)));
        String name;
        try (Session session = manager.session()) {
            name = session.name();
            session.set("café", list);
            session.set("big", Value.Whole.of(BigInteger.TWO.pow(80), false));
            session.set("dict", new Mapping(MappingType.DICT, List.of(new Value.Text("测试"), Value.None.NONE), null));
            session.set("big", new Value.Int(-3));
        }

        String printed = Peers.run(python, READ, manager.basepath().resolve(name).toString());

        assertEquals("café [0.1, nan] 2\ndict {'测试': None} 2\nbig -3 2\n", printed);
    }
}
