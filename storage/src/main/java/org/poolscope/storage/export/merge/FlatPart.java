package org.poolscope.storage.export.merge;

import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.array.Slice;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Cells;
import org.poolscope.storage.export.Column;
import org.poolscope.storage.export.Rows.Layout;

/** The same rows with a column for every element of further axes, for formats that have tables only. */
final class FlatPart implements Part {
    /** More columns than this are not made. */
    static final int WIDEST = 20_000;

    private final Part part;
    private final List<Column> columns;
    private final List<Place> places;

    /** Where the cells of a flat column are: which column, and which element of it. */
    private record Place(int column, List<Slice> element) {}

    private FlatPart(Part part, List<Column> columns, List<Place> places) {
        this.part = part;
        this.columns = columns;
        this.places = places;
    }

    /** The part itself where it is flat. */
    static Part of(Part part) throws Unmergeable {
        if (part.columns().stream().allMatch(column -> column.tail().isEmpty())) {
            return part;
        }
        List<Column> columns = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < part.columns().size(); i++) {
            Column column = part.columns().get(i);
            long wide = column.tail().stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
            if (columns.size() + wide > WIDEST) {
                throw Unmergeable.tooWide("it would have " + (columns.size() + wide) + " columns, and " + WIDEST
                        + " is the most that a table gets");
            }
            boolean bare = part.layout() == Layout.ARRAY;
            for (List<Slice> element : elements(column.tail())) {
                String index = name(element);
                columns.add(new Column(bare ? index : index.isEmpty() ? column.name() : column.name() + "." + index,
                        column.role(), column.element(), column.unit(), column.title(), column.mayMiss()));
                places.add(new Place(i, element));
            }
        }
        return new FlatPart(part, List.copyOf(columns), List.copyOf(places));
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public long rows() {
        return part.rows();
    }

    @Override
    public Layout layout() {
        return Layout.TABLE;
    }

    @Override
    public Reader open(Cancel cancel) throws SourceException {
        Reader reader = part.open(cancel);
        return new Reader() {
            @Override
            public List<Cells> read(long first, int count) throws SourceException {
                List<Cells> whole = reader.read(first, count);
                List<Cells> flat = new ArrayList<>(places.size());
                for (Place place : places) {
                    flat.add(element(whole.get(place.column()), place.element()));
                }
                return flat;
            }

            @Override
            public void close() {
                reader.close();
            }
        };
    }

    private static Cells element(Cells cells, List<Slice> element) {
        if (element.isEmpty() || !(cells instanceof Cells.Elements(var array, var missing))) {
            return cells;
        }
        List<Slice> slices = new ArrayList<>(List.of(Slice.ALL));
        slices.addAll(element);
        return ArrayTable.cells(array.slice(slices), missing).getFirst();
    }

    private static List<List<Slice>> elements(List<Integer> tail) {
        List<List<Slice>> elements = List.of(List.of());
        for (int length : tail) {
            List<List<Slice>> deeper = new ArrayList<>();
            for (List<Slice> element : elements) {
                for (int i = 0; i < length; i++) {
                    List<Slice> longer = new ArrayList<>(element);
                    longer.add(Slice.at(i));
                    deeper.add(longer);
                }
            }
            elements = deeper;
        }
        return elements;
    }

    private static String name(List<Slice> element) {
        StringBuilder name = new StringBuilder();
        element.forEach(slice -> name.append(name.isEmpty() ? "" : ".").append(slice.start()));
        return name.toString();
    }
}
