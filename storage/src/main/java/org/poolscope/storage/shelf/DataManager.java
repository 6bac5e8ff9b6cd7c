package org.poolscope.storage.shelf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.NamePattern;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;
import org.poolscope.storage.file.Disk;
import org.poolscope.storage.file.DiskFailure;
import org.poolscope.storage.shelf.dbm.DbmKind;
import org.poolscope.storage.shelf.dbm.DbmRecord;
import org.poolscope.storage.shelf.dbm.SessionFiles;
import org.poolscope.storage.shelf.dbm.SessionFolder;

/**
 * Data of many runs in one folder, each run with a shelf of its own: Brian's DataManager with the same questions and
 * answers. Sessions stand in answers in the order of their names, each session's run whole; a session that cannot be
 * read is a problem beside the answer and does not stop the others.
 *
 * <p>Holds no file open between calls. Safe for several threads.
 */
public final class DataManager {
    private static final String SUFFIX = ".data";

    private final BasePath base;
    private final Setting setting;
    private final Gathering gathering;

    private DataManager(BasePath base, Setting setting, Progress progress) {
        this.base = base;
        this.setting = setting;
        this.gathering = new Gathering(setting, progress);
    }

    /** The sessions in an existing folder; nothing is looked at yet. */
    public static DataManager open(Path basepath) {
        return open(new BasePath(basepath));
    }

    static DataManager open(BasePath base) {
        return open(base, Pickles.SHIPPED, Disk.REAL);
    }

    static DataManager open(BasePath base, Pickles pickles, Disk disk) {
        return new DataManager(base, new Setting(new OriginGuess(base), pickles, Cancel.NEVER, disk),
                Progress.IGNORED);
    }

    /** As Python's constructor: the folder {@code name.data} below {@code datapath}, made if it is not there. */
    public static DataManager create(Path datapath, String name) throws SourceException {
        Path basepath = datapath.resolve(name + SUFFIX);
        try {
            Files.createDirectories(basepath);
        } catch (IOException e) {
            throw DiskFailure.of(e, basepath);
        }
        return open(basepath);
    }

    /** The same folder, with calls that can be stopped and that tell how far they are. */
    public DataManager with(Cancel stop, Progress told) {
        return new DataManager(base, setting.with(stop), told);
    }

    DataManager with(Cancel stop) {
        return with(stop, Progress.IGNORED);
    }

    /** The folder. */
    public Path basepath() {
        return base.folder();
    }

    /** User and computer, {@code <user>.<host>}: the name of this computer's session. */
    public String computerName() {
        return ComputerName.full();
    }

    /** The file of this computer's session, which only one process may write at a time. */
    public Path computerSessionFilename() {
        return base.folder().resolve(computerName());
    }

    /** A key that no other item has: a random UUID, 36 characters. */
    public String makeUniqueKey() {
        return UUID.randomUUID().toString();
    }

    /** Makes and opens a session of a new random name, which nobody else writes to. */
    public Session session() throws SourceException {
        return session(randomName());
    }

    /** Opens the session of this user and computer, making it if it is not there; for one process at a time. */
    public Session computerSession() throws SourceException {
        return session(computerName());
    }

    /** Opens the session of that name, making it as an SQLite shelf if it is not there. */
    public Session session(String name) throws SourceException {
        SessionFiles there = base.find(checked(name)).orElse(null);
        if (there != null) {
            return new Session(there, setting);
        }
        Path file = base.folder().resolve(name);
        return new Session(new SessionFiles(name, DbmKind.SQLITE, List.of(file)), setting, SessionFiles.create(file));
    }

    /** Opens a session that must be there. */
    public Session existing(String name) throws SourceException {
        Optional<SessionFiles> there = base.find(name);
        if (there.isEmpty()) {
            throw base.missing(name);
        }
        return new Session(there.get(), setting);
    }

    /** A session of a new random name that several processes may share if they are told the name. */
    public LockingSession lockingSession() throws SourceException {
        return lockingSession(randomName());
    }

    /** The session of this user and computer, safe for several processes. */
    public LockingSession lockingComputerSession() throws SourceException {
        return lockingSession(computerName());
    }

    /** The session of that name, safe for several processes; made when first used. */
    public LockingSession lockingSession(String name) throws SourceException {
        return new LockingSession(base, checked(name), () -> session(name), setting.cancel());
    }

    /** The names of all sessions: file names without what their kind adds. */
    public List<String> sessionFilenames() throws SourceException {
        return base.list().sessions().stream().map(SessionFiles::name).toList();
    }

    /** Session → value for the sessions that have the key. */
    public Answer<Map<String, Value>> get(String key) throws SourceException {
        return ask((session, _) -> session.get(key).orElse(null));
    }

    /** The lists and tuples of all sessions as one list; an empty list if nobody has the key. */
    public Answer<Merged> getMerged(String key) throws SourceException {
        Answer<Map<String, Value>> found = get(key);
        return new Answer<>(Merger.merge(found.value().values()), found.problems());
    }

    /** Key → session → value for the keys that fit. */
    public Answer<Map<SessionKey, Map<String, Value>>> getMatching(NamePattern match) throws SourceException {
        Answer<Map<String, Map<SessionKey, Value>>> found = ask(
                (session, problems) -> matching(session, match, problems));
        Map<SessionKey, Map<String, Value>> turned = new TreeMap<>();
        found.value().forEach((session, values) -> values.forEach(
                (key, value) -> turned.computeIfAbsent(key, _ -> new LinkedHashMap<>()).put(session, value)));
        return new Answer<>(turned, found.problems());
    }

    /** The lists and tuples of all keys that fit as one list, key by key. */
    public Answer<Merged> getMergedMatching(NamePattern match) throws SourceException {
        Answer<Map<SessionKey, Map<String, Value>>> found = getMatching(match);
        List<Value> values = new ArrayList<>();
        found.value().values().forEach(sessions -> values.addAll(sessions.values()));
        return new Answer<>(Merger.merge(values), found.problems());
    }

    /** Every value of every session and key that fits, not opened up. */
    public Answer<List<Value>> getFlatMatching(NamePattern match) throws SourceException {
        Answer<Map<SessionKey, Map<String, Value>>> found = getMatching(match);
        List<Value> values = new ArrayList<>();
        found.value().values().forEach(sessions -> values.addAll(sessions.values()));
        return new Answer<>(values, found.problems());
    }

    /** Every item of every session, one at a time. */
    public Items items() throws SourceException {
        return items(new NamePattern.Prefix(""));
    }

    /** Every item of the sessions that fit, one at a time. */
    public Items items(NamePattern sessions) throws SourceException {
        SessionFolder folder = base.list();
        return new Items(folder.sessions().stream().filter(each -> sessions.matches(each.name())).toList(), setting,
                folder.unreadable().stream().filter(each -> sessions.matches(each.name())).map(SessionProblem::of)
                        .toList());
    }

    /** The number of items in all sessions; a key in three sessions counts three. */
    public Answer<Long> itemCount() throws SourceException {
        Answer<Map<String, Long>> counts = ask((session, _) -> session.size());
        return new Answer<>(counts.value().values().stream().mapToLong(Long::longValue).sum(), counts.problems());
    }

    /** Every key once, in the order of their bytes. */
    public Answer<List<SessionKey>> keys() throws SourceException {
        Answer<Map<String, List<SessionKey>>> found = ask(DataManager::keys);
        TreeSet<SessionKey> all = new TreeSet<>();
        found.value().values().forEach(all::addAll);
        return new Answer<>(List.copyOf(all), found.problems());
    }

    /** Every key with the sessions that have it, in the order of the keys' bytes and of the sessions' names. */
    public Answer<Map<SessionKey, List<String>>> sessionsByKey() throws SourceException {
        Answer<Map<String, List<SessionKey>>> found = ask(DataManager::keys);
        Map<SessionKey, List<String>> turned = new TreeMap<>();
        found.value().forEach((session, keys) -> keys
                .forEach(key -> turned.computeIfAbsent(key, _ -> new ArrayList<>()).add(session)));
        return new Answer<>(turned, found.problems());
    }

    /** The bytes that the value of a key takes in each session that has it. */
    List<Long> lengths(String key) throws SourceException {
        return List.copyOf(
                ask((session, _) -> session.find(key).map(DbmRecord::valueLength).orElse(null)).value().values());
    }

    BasePath base() {
        return base;
    }

    Setting setting() {
        return setting;
    }

    private <T> Answer<Map<String, T>> ask(Gathering.Question<T> question) throws SourceException {
        return gathering.ask(base.list(), question);
    }

    private static List<SessionKey> keys(Session session, List<SourceException> problems) throws SourceException {
        List<SessionKey> keys = new ArrayList<>();
        for (DbmRecord entry : session.records(problems)) {
            keys.add(session.key(entry));
        }
        return keys;
    }

    private static Map<SessionKey, Value> matching(Session session, NamePattern match, List<SourceException> problems)
            throws SourceException {
        Map<SessionKey, Value> values = new LinkedHashMap<>();
        for (DbmRecord entry : session.records(problems)) {
            SessionKey key = session.key(entry);
            if (match.matches(key.text())) {
                session.valueOr(entry, problems).ifPresent(value -> values.put(key, value));
            }
        }
        return values;
    }

    private static String randomName() {
        return ComputerName.user() + "." + UUID.randomUUID();
    }

    /** A session is a visible file directly in the folder. */
    private static String checked(String name) throws SourceException {
        if (name.isEmpty() || name.startsWith(".") || name.contains("/") || name.contains("\\")
                || name.indexOf('\0') >= 0) {
            throw new SourceException.Unsupported("'" + name + "' cannot be the name of a session.", "",
                    "Choose a plain file name that does not begin with a dot.");
        }
        return name;
    }
}
