package org.poolscope.app.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The commands there are, in the order in which {@code --help} lists them. One line each.
 *
 * <p>Only the command that was asked for is made: reading the annotations of all of them would cost more than most
 * commands do.
 */
final class Commands {
    /** A command's name, its line in the overview, and how to make it. */
    record Entry(String name, String summary, Supplier<Command> make) {}

    private static final List<Entry> ALL = List.of(
            new Entry("open", "opens the window, or saves its picture", OpenCommand::new),
            new Entry("demo", "makes a small set of real data and opens the window on it", DemoCommand::new),
            new Entry("ls", "lists what is there", LsCommand::new),
            new Entry("show", "shows one value", ShowCommand::new),
            new Entry("dump", "prints everything, one JSON object a line", DumpCommand::new),
            new Entry("sessions", "asks the questions of a DataManager", SessionsCommand::new),
            new Entry("query", "finds the products that fit a condition", QueryCommand::new),
            new Entry("scans", "finds scans, newest first", ScansCommand::new),
            new Entry("follow", "prints the points of a scan as they arrive", FollowCommand::new),
            new Entry("products", "lists, saves, removes and tags products", ProductsCommand::new),
            new Entry("heap", "looks at, changes and checks an object store", HeapCommand::new),
            new Entry("export", "merges values into one CSV, NPY or NPZ file", ExportCommand::new),
            new Entry("diff", "compares two places and prints what differs", DiffCommand::new),
            new Entry("serve", "serves pools over HTTP", ServeCommand::new),
            new Entry("users", "writes the users file of a pool server", UsersCommand::new),
            new Entry("load", "reads text tables into one HDF5 file or shared memory", LoadCommand::new),
            new Entry("shm", "lists, makes and frees blocks of shared memory", ShmCommand::new),
            new Entry("doctor", "tells what this machine has", DoctorCommand::new));

    private Commands() {}

    static List<Entry> all() {
        return ALL;
    }

    static Optional<Entry> named(String name) {
        return ALL.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }
}
