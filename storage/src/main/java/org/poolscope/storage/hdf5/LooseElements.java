package org.poolscope.storage.hdf5;

import io.jhdf.GlobalHeap;
import io.jhdf.api.Dataset;
import io.jhdf.object.datatype.CompoundDataType;
import io.jhdf.object.datatype.CompoundDataType.CompoundDataMember;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.VariableLength;
import io.jhdf.storage.HdfBackingStorage;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

/**
 * Elements without a fixed size: texts, rows of numbers, and records with such members. A dataset has their places in heaps of
 * the file, each a length, the address of a heap and an index in it.
 */
final class LooseElements {
    private static final long MOST = 10_000_000;

    private final DataType type;
    private final HdfBackingStorage file;
    private final String where;
    private final Map<Long, GlobalHeap> heaps = new HashMap<>();

    /** The elements of a dataset that {@link ElementType} has no numpy type for. */
    LooseElements(Dataset dataset, String where) {
        type = dataset.getDataType();
        file = dataset.getHdfFile().getHdfBackingStorage();
        this.where = where;
    }

    /** The place of an element, as the dataset holds it. */
    DType place() {
        return DType.of(Kind.RAW, type.getSize());
    }

    /**
     * The elements at their places, in an array of the same shape; the element itself if there is one without axes.
     *
     * @throws SourceException.Unsupported if they are of a kind that is not read
     */
    Value at(NdArray places) throws SourceException {
        if (places.size() > MOST) {
            throw new SourceException.Unsupported("These are more than " + MOST + " elements.", where,
                    "Ask for a slice.");
        }
        MemorySegment bytes = places.bytes();
        List<Value> elements = new ArrayList<>();
        for (long at = 0; at < bytes.byteSize(); at += type.getSize()) {
            elements.add(element(type, bytes.asSlice(at, type.getSize())));
        }
        return places.rank() == 0
                ? elements.getFirst()
                : new Numeric.ObjectArray(DType.of(Kind.OBJECT, 8), Arrays.stream(places.shape()).boxed().toList(),
                        "C", elements);
    }

    private Value element(DataType of, MemorySegment place) throws SourceException {
        Optional<DType> fixed = ElementType.of(of);
        if (fixed.isPresent()) {
            return new Numeric.Scalar(NdArray.of(fixed.get(), new long[0], false, place));
        }
        return switch (of) {
            case VariableLength text when text.isVariableLengthString() -> text(heaped(place, 1), text.getEncoding());
            case VariableLength row when ElementType.of(row.getParent()).isPresent() -> {
                DType numbers = ElementType.of(row.getParent()).orElseThrow();
                byte[] bytes = heaped(place, numbers.itemSize());
                yield new Numeric.Array(NdArray.of(numbers, new long[]{bytes.length / numbers.itemSize()}, false,
                        MemorySegment.ofArray(bytes)));
            }
            case CompoundDataType record -> {
                List<Value> members = new ArrayList<>();
                for (CompoundDataMember member : record.getMembers()) {
                    members.add(new Value.Text(member.getName()));
                    members.add(element(member.getDataType(), place.asSlice(member.getOffset(),
                            member.getDataType().getSize())));
                }
                yield new Container.Mapping(Container.Mapping.MappingType.DICT, members, null);
            }
            default -> throw new SourceException.Unsupported("Elements of this type are not read yet.", where,
                    "Look at it with another program.");
        };
    }

    private byte[] heaped(MemorySegment place, int itemSize) throws SourceException {
        ByteBuffer told = place.asByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        int count = told.getInt();
        long heap = file.getSizeOfOffsets() == Long.BYTES ? told.getLong() : told.getInt() & 0xFFFF_FFFFL;
        int index = told.getInt();
        if (index == 0) {
            return new byte[0];
        }
        ByteBuffer held = heaps.computeIfAbsent(heap, address -> new GlobalHeap(file, address)).getObjectData(index);
        int size = Math.multiplyExact(count, itemSize);
        if (size < 0 || size > held.remaining()) {
            throw new SourceException.Corrupt("An element is longer than what the file holds of it.", where);
        }
        byte[] bytes = new byte[size];
        held.get(bytes);
        return bytes;
    }

    /** A text may end before its bytes do. */
    private static Value text(byte[] bytes, Charset encoding) {
        int end = 0;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        return new Value.Text(new String(bytes, 0, end, encoding));
    }
}
