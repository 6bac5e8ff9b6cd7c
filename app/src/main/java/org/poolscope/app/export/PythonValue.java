package org.poolscope.app.export;

import static org.poolscope.app.export.PythonText.quoted;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.poolscope.model.source.DataPath;

/**
 * One value as Python reads it.
 *
 * @param kind    of its source, as the source describes itself
 * @param address of its source, as a person types it
 * @param path    inside the source
 * @param label   what it is called in the result, unlike all others
 */
public record PythonValue(String kind, String address, DataPath path, String label) {
    private static final String FILE = "file://";

    /** Says why there are no lines for a value or a merge. */
    static final class NoPython extends Exception {
        private static final long serialVersionUID = 1L;

        NoPython(String why) {
            super(why);
        }
    }

    /** The value of another name in the place where this one is. */
    PythonValue beside(String name) throws NoPython {
        if (path.depth() == 0) {
            throw new NoPython("There is nothing beside " + label + " that could be its key.");
        }
        return new PythonValue(kind, address, path.parent().child(name), name);
    }

    /** Reads it; what has to be imported is added. */
    String expression(Set<String> imports) throws NoPython {
        String file = quoted(address.startsWith(FILE) ? address.substring(FILE.length()) : address);
        return switch (kind) {
            case "sessions" -> {
                imports.add("import shelve");
                yield "shelve.open(" + quoted(folder() + "/" + path.part(0)) + ", \"r\")[" + quoted(path.part(1)) + "]"
                        + items(2);
            }
            case "array" -> {
                imports.add("import numpy");
                yield "numpy.load(" + file + ")";
            }
            case "arrays" -> {
                imports.add("import numpy");
                yield "numpy.load(" + file + ")[" + quoted(path.part(0)) + "]";
            }
            case "hdf5" -> {
                imports.add("import h5py");
                yield "h5py.File(" + file + ")[" + quoted("/" + String.join("/", path.parts())) + "][()]";
            }
            case "text table" -> {
                imports.add("import pandas");
                yield "pandas.read_csv(" + file + ", sep=None, engine=\"python\")"
                        + (path.depth() == 0 ? "" : "[" + quoted(path.part(0)) + "].to_numpy()");
            }
            case "pickle" -> {
                imports.add("import pickle");
                yield "pickle.load(open(" + file + ", \"rb\"))" + items(0);
            }
            case "scan" -> {
                imports.add("from blissdata.redis_engine.store import DataStore");
                yield "DataStore(" + quoted(address) + ").load_scan(" + quoted(path.part(0)) + ").streams["
                        + quoted(path.part(1)) + "][:]";
            }
            case "pool" -> {
                imports.add("from fdi.pal.productref import ProductRef");
                imports.add("from fdi.pal.poolmanager import PoolManager");
                String name = address.substring(address.lastIndexOf('/') + 1);
                yield "(PoolManager.getPool(" + quoted(name) + ", " + quoted(address) + "), ProductRef("
                        + quoted("urn:" + name + ":" + path.part(0) + ":" + path.part(1)) + ").product)[1]" + items(2)
                        + ".data";
            }
            default -> throw new NoPython("Python has no library that reads " + label + " (" + kind
                    + "). Copy it as a command.");
        };
    }

    private String folder() {
        String plain = address.startsWith(FILE) ? address.substring(FILE.length()) : address;
        return plain.replaceFirst("(?<=.)/+$", "");
    }

    private String items(int from) {
        List<String> items = new ArrayList<>();
        for (int i = from; i < path.depth(); i++) {
            items.add("[" + quoted(path.part(i)) + "]");
        }
        return String.join("", items);
    }
}
