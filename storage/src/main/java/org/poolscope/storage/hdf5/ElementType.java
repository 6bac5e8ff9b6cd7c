package org.poolscope.storage.hdf5;

import io.jhdf.object.datatype.ArrayDataType;
import io.jhdf.object.datatype.CompoundDataType;
import io.jhdf.object.datatype.CompoundDataType.CompoundDataMember;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.EnumDataType;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.object.datatype.FloatingPoint;
import io.jhdf.object.datatype.OpaqueDataType;
import io.jhdf.object.datatype.StringData;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.TypeString;

/** The numpy type by which h5py would read elements of a type of HDF5. */
final class ElementType {
    private static final String NUMPY_TAG = "NUMPY:";
    private static final Map<Integer, String> TRUTH = Map.of(0, "FALSE", 1, "TRUE");

    private ElementType() {}

    /** Empty for what has no fixed size, such as texts of any length, and for references. */
    static Optional<DType> of(DataType type) {
        return switch (type) {
            case FixedPoint number when number.getBitPrecision() == number.getSize() * Byte.SIZE -> Optional.of(
                    plain(number.isSigned() ? Kind.INT : Kind.UINT, number.getSize(), number.getByteOrder()));
            case FloatingPoint number when number.getSize() == 2 || number.getSize() == 4 || number.getSize() == 8 ->
                Optional.of(plain(Kind.FLOAT, number.getSize(), number.getByteOrder()));
            case StringData bytes when TypeMessage.isUntagged(bytes) ->
                Optional.of(DType.of(Kind.RAW, bytes.getSize()));
            case StringData text -> Optional.of(DType.of(Kind.BYTES, text.getSize()));
            case EnumDataType words when words.getEnumMapping().equals(TRUTH) && words.getSize() == 1 ->
                Optional.of(DType.BOOL);
            case EnumDataType words -> of(words.getBaseType());
            case OpaqueDataType opaque -> Optional.of(opaque(opaque));
            case ArrayDataType array -> of(array.getBaseType()).map(base -> block(base,
                    array.getArrayTypeDimensions()));
            case CompoundDataType compound -> compound(compound);
            default -> Optional.empty();
        };
    }

    private static Optional<DType> compound(CompoundDataType compound) {
        List<CompoundDataMember> members = compound.getMembers();
        DType.Field[] fields = new DType.Field[members.size()];
        for (int i = 0; i < fields.length; i++) {
            CompoundDataMember member = members.get(i);
            Optional<DType> type = of(member.getDataType());
            if (type.isEmpty()) {
                return Optional.empty();
            }
            fields[i] = new DType.Field(member.getName(), member.getOffset(), member(type.get(), member), null);
        }
        return Optional.of(complex(compound.getSize(), fields)
                .orElseGet(() -> new DType.Struct(compound.getSize(), List.of(fields), false)));
    }

    /** h5py stores complex numbers as pairs of r and i. */
    private static Optional<DType> complex(int size, DType.Field... fields) {
        boolean isPair = fields.length == 2 && fields[0].name().equals("r") && fields[1].name().equals("i")
                && fields[0].offset() == 0 && fields[1].offset() == size / 2;
        return isPair && fields[0].type().equals(fields[1].type())
                && fields[0].type() instanceof DType.Plain(Kind kind, int half, ByteOrder order) && kind == Kind.FLOAT
                && half * 2 == size && half >= 4
                        ? Optional.of(plain(Kind.COMPLEX, size, order))
                        : Optional.empty();
    }

    private static DType opaque(OpaqueDataType opaque) {
        String tag = opaque.getAsciiTag();
        String bare = tag == null ? "" : tag.replace("\0", "");
        if (bare.startsWith(NUMPY_TAG)) {
            try {
                return TypeString.parse(bare.substring(NUMPY_TAG.length()));
            } catch (IllegalArgumentException e) {
                System.getLogger(ElementType.class.getName()).log(System.Logger.Level.DEBUG, "a foreign tag", e);
            }
        }
        return DType.of(Kind.RAW, opaque.getSize());
    }

    /** The oldest form of compounds, version 1, keeps the axes of a block with the member and not in its type. */
    private static DType member(DType type, CompoundDataMember member) {
        int[] axes = member.getDimensionSize();
        int[] used = axes == null ? new int[0] : Arrays.stream(axes).filter(n -> n > 0).toArray();
        return used.length == 0 || type instanceof DType.SubArray ? type : block(type, used);
    }

    private static DType block(DType base, int... dimensions) {
        return new DType.SubArray(base, Arrays.stream(dimensions).boxed().toList());
    }

    private static DType plain(Kind kind, int size, ByteOrder order) {
        return new DType.Plain(kind, size, order);
    }
}
