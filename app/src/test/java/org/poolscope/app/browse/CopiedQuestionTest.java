package org.poolscope.app.browse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Location;

class CopiedQuestionTest {
    private static final Location BASE = new Location("/data/exp1.data", DataPath.ROOT);
    private static final String IMPORT = "from brian.tools.datamanager import DataManager; ";
    private static final String MANAGER = "DataManager(\"exp1\", datapath=\"/data\")";

    @Test
    void aValueIsShownAndReadFromItsShelf() {
        CopiedQuestion copied = copied(Question.THIS, "");

        assertEquals("poolscope show /data/exp1.data::run1/rate", copied.command());
        assertEquals("import shelve; shelve.open(\"/data/exp1.data/run1\", \"r\")[\"rate\"]", copied.python());
    }

    @Test
    void everyQuestionIsAskedByItsOwnName() {
        assertEquals("poolscope show '/data/exp1.data::*/rate'", copied(Question.GET, "").command());
        assertEquals(IMPORT + MANAGER + ".get(\"rate\")", copied(Question.GET, "").python());
        assertEquals("poolscope sessions /data/exp1.data get-merged rate", copied(Question.MERGED, "").command());
        assertEquals(IMPORT + MANAGER + ".get_merged(\"rate\")", copied(Question.MERGED, "").python());
        assertEquals("poolscope sessions /data/exp1.data get-matching run",
                copied(Question.MATCHING, "run").command());
        assertEquals(IMPORT + MANAGER + ".get_flat_matching(\"run\")", copied(Question.FLAT, "run").python());
    }

    @Test
    void expressionsArePythonsOwn() {
        assertEquals("poolscope sessions /data/exp1.data get-matching 'run*.rate'",
                copied(Question.MATCHING, "run*.rate").command());
        assertEquals("import fnmatch; " + IMPORT + "manager = " + MANAGER
                + "; {key: manager.get(key) for key in manager.keys() if fnmatch.fnmatchcase(key, \"run*.rate\")}",
                copied(Question.MATCHING, "run*.rate").python());
        assertEquals("import re; " + IMPORT + "manager = " + MANAGER
                + "; [value for key in manager.keys() if re.search(\"rate$\", key)"
                + " for value in manager.get(key).values()]",
                copied(Question.FLAT, "/rate$/").python());
    }

    private static CopiedQuestion copied(Question question, String pattern) {
        return new CopiedQuestion(BASE, "rate", question, "run1", pattern);
    }
}
