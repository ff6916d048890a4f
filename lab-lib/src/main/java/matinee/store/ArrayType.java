package matinee.store;

import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** Knows the arrays that a file can hold, and how they lie in it: big-endian, without gaps. */
enum ArrayType {
    BYTES(0, byte[].class, Byte.BYTES),
    INTS(1, int[].class, Integer.BYTES),
    LONGS(2, long[].class, Long.BYTES),
    FLOATS(3, float[].class, Float.BYTES),
    DOUBLES(4, double[].class, Double.BYTES);

    private final int code;
    private final Class<?> type;
    private final int width;

    ArrayType(int code, Class<?> type, int width) {
        this.code = code;
        this.type = type;
        this.width = width;
    }

    static Optional<ArrayType> of(Object array) {
        return Arrays.stream(values())
                .filter(each -> each.type.isInstance(array))
                .findFirst();
    }

    /** Finds the type that a byte of a file stands for. */
    static Optional<ArrayType> of(byte code) {
        return Arrays.stream(values()).filter(each -> each.code == code).findFirst();
    }

    /** Returns the byte that stands for it in a file. */
    int code() {
        return code;
    }

    /** Returns how many bytes an entry takes. */
    int width() {
        return width;
    }

    Object make(int length) {
        return Array.newInstance(type.getComponentType(), length);
    }

    /** Puts entries into a buffer. */
    void put(Object array, int from, int count, ByteBuffer to) {
        if (array instanceof byte[] bytes) {
            to.put(bytes, from, count);
        } else if (array instanceof int[] ints) {
            to.asIntBuffer().put(ints, from, count);
        } else if (array instanceof long[] longs) {
            to.asLongBuffer().put(longs, from, count);
        } else if (array instanceof float[] floats) {
            to.asFloatBuffer().put(floats, from, count);
        } else if (array instanceof double[] doubles) {
            to.asDoubleBuffer().put(doubles, from, count);
        }
    }

    /** Gets entries out of a buffer. */
    void get(ByteBuffer from, Object array, int start, int count) {
        if (array instanceof byte[] bytes) {
            from.get(bytes, start, count);
        } else if (array instanceof int[] ints) {
            from.asIntBuffer().get(ints, start, count);
        } else if (array instanceof long[] longs) {
            from.asLongBuffer().get(longs, start, count);
        } else if (array instanceof float[] floats) {
            from.asFloatBuffer().get(floats, start, count);
        } else if (array instanceof double[] doubles) {
            from.asDoubleBuffer().get(doubles, start, count);
        }
    }
}
