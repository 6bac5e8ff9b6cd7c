package org.poolscope.storage.hdf5;

import static org.bytedeco.hdf5.global.hdf5.*;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;
import org.poolscope.model.source.SourceException;

/** The types of HDF5 that h5py uses for numpy's: made anew each time, closed by who asked for them. */
final class FileType {
    private FileType() {}

    /** Refuses what h5py could not write either. */
    static void check(DType dtype, String where) throws SourceException {
        switch (dtype) {
            case DType.Struct struct -> {
                for (DType.Field field : struct.fields()) {
                    check(field.type(), where);
                }
            }
            case DType.SubArray sub -> check(sub.base(), where);
            case DType.Temporal _ -> {
            }
            case DType.Plain plain -> {
                boolean isWide = (plain.kind() == Kind.FLOAT && plain.itemSize() > 8)
                        || (plain.kind() == Kind.COMPLEX && plain.itemSize() > 16);
                if (plain.kind() == Kind.OBJECT || plain.kind() == Kind.TEXT || plain.itemSize() == 0 || isWide) {
                    throw new SourceException.Unsupported("HDF5 has no type for " + plain.str() + ".", where,
                            plain.kind() == Kind.TEXT ? "Use S with a length instead of U." : "Use another type.");
                }
            }
        }
    }

    static long of(DType dtype) throws IOException {
        return switch (dtype) {
            case DType.Plain plain -> plain(plain);
            case DType.Temporal time -> opaque(8, "NUMPY:" + time.str());
            case DType.Struct struct -> {
                long compound = Native.id(H5Tcreate(H5T_COMPOUND, struct.itemSize()));
                for (DType.Field field : struct.fields()) {
                    long member = of(field.type());
                    Native.done(H5Tinsert(compound, field.name(), field.offset(), member));
                    Native.done(H5Tclose(member));
                }
                yield compound;
            }
            case DType.SubArray sub -> {
                long base = of(sub.base());
                long array = Native.id(H5Tarray_create2(base, sub.shape().size(),
                        sub.shape().stream().mapToLong(Integer::longValue).toArray()));
                Native.done(H5Tclose(base));
                yield array;
            }
        };
    }

    /** Text of any length in UTF-8, as h5py writes a Python text. */
    static long text() throws IOException {
        long text = Native.id(H5Tcopy(H5T_C_S1_g()));
        Native.done(H5Tset_size(text, -1L));
        Native.done(H5Tset_cset(text, H5T_CSET_UTF8));
        return text;
    }

    private static long plain(DType.Plain type) throws IOException {
        boolean big = type.order() == ByteOrder.BIG_ENDIAN;
        int size = type.itemSize();
        return switch (type.kind()) {
            case INT -> Native.id(H5Tcopy(signed(size, big)));
            case UINT -> Native.id(H5Tcopy(unsigned(size, big)));
            case FLOAT -> real(size, big);
            case COMPLEX -> complex(size, big);
            case BOOL -> truth();
            case BYTES -> {
                long bytes = Native.id(H5Tcopy(H5T_C_S1_g()));
                Native.done(H5Tset_size(bytes, size));
                Native.done(H5Tset_strpad(bytes, H5T_STR_NULLPAD));
                yield bytes;
            }
            case RAW -> opaque(size, "");
            case TEXT, OBJECT, DATETIME, TIMEDELTA -> throw new IllegalStateException("unchecked " + type.str());
        };
    }

    private static long signed(int size, boolean big) {
        return switch (size) {
            case 1 -> H5T_STD_I8LE_g();
            case 2 -> big ? H5T_STD_I16BE_g() : H5T_STD_I16LE_g();
            case 4 -> big ? H5T_STD_I32BE_g() : H5T_STD_I32LE_g();
            default -> big ? H5T_STD_I64BE_g() : H5T_STD_I64LE_g();
        };
    }

    private static long unsigned(int size, boolean big) {
        return switch (size) {
            case 1 -> H5T_STD_U8LE_g();
            case 2 -> big ? H5T_STD_U16BE_g() : H5T_STD_U16LE_g();
            case 4 -> big ? H5T_STD_U32BE_g() : H5T_STD_U32LE_g();
            default -> big ? H5T_STD_U64BE_g() : H5T_STD_U64LE_g();
        };
    }

    private static long real(int size, boolean big) throws IOException {
        if (size == 8) {
            return Native.id(H5Tcopy(big ? H5T_IEEE_F64BE_g() : H5T_IEEE_F64LE_g()));
        }
        long single = Native.id(H5Tcopy(big ? H5T_IEEE_F32BE_g() : H5T_IEEE_F32LE_g()));
        if (size == 2) {
            Native.done(H5Tset_fields(single, 15, 10, 5, 0, 10));
            Native.done(H5Tset_size(single, 2));
            Native.done(H5Tset_ebias(single, 15));
        }
        return single;
    }

    private static long complex(int size, boolean big) throws IOException {
        long compound = Native.id(H5Tcreate(H5T_COMPOUND, size));
        long part = real(size / 2, big);
        Native.done(H5Tinsert(compound, "r", 0, part));
        Native.done(H5Tinsert(compound, "i", size / 2, part));
        Native.done(H5Tclose(part));
        return compound;
    }

    private static long truth() throws IOException {
        long truth = Native.id(H5Tenum_create(H5T_STD_I8LE_g()));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment value = arena.allocate(1);
            Native.done(H5Tenum_insert(truth, "FALSE", Native.pointer(value)));
            value.set(ValueLayout.JAVA_BYTE, 0, (byte) 1);
            Native.done(H5Tenum_insert(truth, "TRUE", Native.pointer(value)));
        }
        return truth;
    }

    private static long opaque(int size, String tag) throws IOException {
        long opaque = Native.id(H5Tcreate(H5T_OPAQUE, size));
        Native.done(H5Tset_tag(opaque, tag));
        return opaque;
    }
}
