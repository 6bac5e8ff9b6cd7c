package org.poolscope.app.inspect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.look.Parts;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.Workspace;
import org.poolscope.app.task.Task;
import org.poolscope.model.array.Slice;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.value.Value;

/** The table of an array that stays where it is stored: what comes on screen is read, the newest wish first. */
final class PagesController implements AutoCloseable {
    private static final long BLOCK = 1 << 20;
    private static final long MOST_ROWS = 4096;

    private final Workspace workspace;
    private final OpenSource source;
    private final DataPath path;
    private final long blockRows;
    private final PagedGrid grid;
    private final GridView view;
    private final BorderPane place;
    private @Nullable Task running;
    private @Nullable Long wanted;

    /** {@code first} is the first block of an array whose peek told {@code peek}. */
    PagesController(Workspace workspace, OpenSource source, DataPath path, Map<String, Object> peek, Grid first) {
        this.workspace = workspace;
        this.source = source;
        this.path = path;
        blockRows = blockRows(peek);
        grid = new PagedGrid(first, TypeWords.shape(peek).getFirst(), blockRows, this::want);
        view = new GridView(grid);
        HBox head = new HBox(Parts.label(path.name(), "strong"),
                Parts.label(TypeWords.of(peek), "cell-text", "second"), Parts.space(),
                Parts.label("read as you scroll", "small", "third"));
        head.getStyleClass().addAll("tool-row", "bar", "value-head");
        head.setAlignment(Pos.CENTER_LEFT);
        place = new BorderPane(view);
        place.setTop(head);
        place.getStyleClass().add("surface");
    }

    /** Whether an array can be shown so: rows of elements, or of one more axis. */
    static boolean fits(Map<String, Object> peek) {
        int rank = TypeWords.shape(peek).size();
        return peek.containsKey("dtype") && (rank == 1 || rank == 2) && rows(peek) > 0;
    }

    /** What has to be read before the table can be shown. */
    static List<Slice> first(Map<String, Object> peek) {
        return List.of(Slice.of(0, Math.min(blockRows(peek), rows(peek))));
    }

    /** Where the table is shown. */
    BorderPane place() {
        return place;
    }

    /** The selected cells as text. */
    String copyText() {
        return view.copyText();
    }

    /** Reads no more. */
    @Override
    public void close() {
        wanted = null;
        Task task = running;
        if (task != null) {
            task.drop();
        }
    }

    /** Older wishes are for rows that have left the screen; where they have not, the table asks again. */
    private void want(long block) {
        wanted = block;
        if (running == null) {
            next(block);
        }
    }

    private void next(long block) {
        long from = block * blockRows;
        List<Slice> slices = List.of(Slice.of(from, Math.min(grid.rows(), from + blockRows)));
        running = workspace.tasks().run("Reading " + path.name(),
                (cancel, progress) -> source.source().read(path, slices, cancel, progress),
                value -> came(block, value), failure -> {
                    running = null;
                    grid.put(block, new UnknownGrid());
                    workspace.tell(failure);
                });
    }

    private void came(long block, Value value) {
        running = null;
        Optional<Grid> rows = Grids.of(value);
        grid.put(block, rows.orElseGet(UnknownGrid::new));
        Long newer = wanted;
        wanted = null;
        if (newer != null && newer != block) {
            next(newer);
        }
        view.table().refresh();
    }

    private static long rows(Map<String, Object> peek) {
        return TypeWords.shape(peek).getFirst();
    }

    private static long blockRows(Map<String, Object> peek) {
        long bytes = peek.get("bytes") instanceof Number n ? n.longValue() : BLOCK;
        long width = Math.max(1, bytes / Math.max(1, rows(peek)));
        return Math.clamp(BLOCK / width, 1, MOST_ROWS);
    }

    /** Rows that could not be read. */
    private record UnknownGrid() implements Grid {
        @Override
        public long rows() {
            return 0;
        }

        @Override
        public int columns() {
            return 0;
        }

        @Override
        public String head(int column) {
            return "";
        }

        @Override
        public String cell(long row, int column) {
            return "–";
        }

        @Override
        public boolean isNumber(int column) {
            return false;
        }
    }
}
