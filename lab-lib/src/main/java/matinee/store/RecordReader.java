package matinee.store;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import matinee.feature.Features;

/** Reads a recipe: makes each record by its constructor, from values of the types it declares. */
final class RecordReader {
    private static final int DEEPEST = 16;

    private final ModelInput in;

    RecordReader(ModelInput in) {
        this.in = in;
    }

    Object read(Class<?> wanted, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("a recipe must not be deeper than " + DEEPEST + " records");
        }
        Class<?> type = RecordNames.find(in.readText());
        if (!wanted.isAssignableFrom(type)) {
            throw new IllegalArgumentException(
                    type.getSimpleName() + " stands where a " + wanted.getSimpleName() + " must stand");
        }
        RecordComponent[] components = type.getRecordComponents();
        if (in.readInt() != components.length) {
            throw new IllegalArgumentException(type.getSimpleName() + " must have " + components.length
                    + " components: it was saved by another version");
        }
        Object[] values = new Object[components.length];
        for (int n = 0; n < values.length; n++) {
            String name = in.readText();
            if (!name.equals(components[n].getName())) {
                throw new IllegalArgumentException(type.getSimpleName() + " must have a component "
                        + components[n].getName() + ", but has " + name + ": it was saved by another version");
            }
            values[n] = readValue(components[n].getType(), name, depth);
        }
        return make(type, components, values);
    }

    private Object readValue(Class<?> type, String name, int depth) throws IOException {
        Object value = readAny(type, depth);
        if (!boxed(type).isInstance(value)) {
            throw new IllegalArgumentException(name + " must be a " + type.getSimpleName() + ", but is a "
                    + value.getClass().getSimpleName());
        }
        return value;
    }

    private Object readAny(Class<?> type, int depth) throws IOException {
        char kind = (char) in.readByte();
        return switch (kind) {
            case 'I' -> in.readInt();
            case 'J' -> in.readLong();
            case 'D' -> Double.longBitsToDouble(in.readLong());
            case 'Z' -> in.readByte() != 0;
            case 'S' -> in.readText();
            case 'E' -> constant(type, in.readText());
            case 'N' -> constant(RecordNames.findEnum(in.readText()), in.readText());
            case 'O' -> in.readByte() != 0 ? Optional.of(readAny(Object.class, depth + 1)) : Optional.empty();
            case 'F' -> readFeatures();
            case 'R' -> read(type, depth + 1);
            case 'L' -> readList(depth);
            default -> throw new IllegalArgumentException("there is no kind of value " + (int) kind);
        };
    }

    private List<Object> readList(int depth) throws IOException {
        int count = in.readLength(1);
        List<Object> list = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            list.add(readAny(Object.class, depth + 1));
        }
        return List.copyOf(list);
    }

    private Features readFeatures() throws IOException {
        int width = in.readLength(Integer.BYTES);
        List<String> names = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            names.add(in.readText());
        }
        int size = in.readLength(Integer.BYTES + width * Double.BYTES);
        int[] ids = new int[size];
        Map<Integer, double[]> rows = new HashMap<>();
        for (int row = 0; row < size; row++) {
            ids[row] = in.readInt();
            double[] numbers = new double[width];
            for (int column = 0; column < width; column++) {
                numbers[column] = Double.longBitsToDouble(in.readLong());
            }
            rows.put(ids[row], numbers);
        }
        return Features.from(names, ids, id -> Objects.requireNonNull(rows.get(id)));
    }

    private static Object constant(Class<?> type, String name) {
        return Arrays.stream(type.isEnum() ? type.getEnumConstants() : new Object[0])
                .filter(each -> ((Enum<?>) each).name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException(type.getSimpleName() + " has no constant of that name"));
    }

    private static Class<?> boxed(Class<?> type) {
        return type == int.class
                ? Integer.class
                : type == long.class
                        ? Long.class
                        : type == double.class ? Double.class : type == boolean.class ? Boolean.class : type;
    }

    private static Object make(Class<?> type, RecordComponent[] components, Object[] values) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(type.getSimpleName() + " refuses what the file says: " + reason(e), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("cannot make a " + type.getSimpleName(), e);
        }
    }

    private static String reason(InvocationTargetException e) {
        return Objects.toString(e.getCause() == null ? "" : e.getCause().getMessage(), "");
    }
}
