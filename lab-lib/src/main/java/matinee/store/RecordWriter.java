package matinee.store;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import matinee.feature.Features;

/** Writes a recipe: a tree of this library's records. */
final class RecordWriter {
    private RecordWriter() {}

    static void write(Record recipe, ModelOutput out) throws IOException {
        if (!RecordNames.isOurs(recipe.getClass())) {
            throw new IllegalArgumentException("a recipe must be a record of the library to be saved, but is "
                    + recipe.getClass().getName());
        }
        RecordComponent[] components = recipe.getClass().getRecordComponents();
        out.writeText(recipe.getClass().getName());
        out.numbers().writeInt(components.length);
        for (RecordComponent component : components) {
            out.writeText(component.getName());
            writeValue(component.getName(), component.getType(), value(recipe, component), out);
        }
    }

    private static Object value(Record recipe, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(recipe);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("cannot read " + component.getName() + " of " + recipe, e);
        }
    }

    private static void writeValue(String name, Class<?> declared, Object value, ModelOutput out) throws IOException {
        if (value instanceof Integer number) {
            out.numbers().writeByte('I');
            out.numbers().writeInt(number);
        } else if (value instanceof Long number) {
            out.numbers().writeByte('J');
            out.numbers().writeLong(number);
        } else if (value instanceof Double number) {
            out.numbers().writeByte('D');
            out.numbers().writeDouble(number);
        } else if (value instanceof Boolean truth) {
            out.numbers().writeByte('Z');
            out.numbers().writeBoolean(truth);
        } else if (value instanceof String text) {
            out.numbers().writeByte('S');
            out.writeText(text);
        } else if (value instanceof Enum<?> one && one.getDeclaringClass() == declared) {
            out.numbers().writeByte('E');
            out.writeText(one.name());
        } else if (value instanceof Enum<?> one && RecordNames.isOurs(one.getDeclaringClass())) {
            out.numbers().writeByte('N');
            out.writeText(one.getDeclaringClass().getName());
            out.writeText(one.name());
        } else if (value instanceof Optional<?> perhaps) {
            out.numbers().writeByte('O');
            out.numbers().writeBoolean(perhaps.isPresent());
            if (perhaps.isPresent()) {
                writeValue(name, Object.class, perhaps.get(), out);
            }
        } else if (value instanceof Features features) {
            out.numbers().writeByte('F');
            write(features, out);
        } else if (value instanceof List<?> list) {
            out.numbers().writeByte('L');
            out.numbers().writeInt(list.size());
            for (Object each : list) {
                writeValue(name, Object.class, each, out);
            }
        } else if (value instanceof Record record && RecordNames.isOurs(record.getClass())) {
            out.numbers().writeByte('R');
            write(record, out);
        } else {
            throw new IllegalArgumentException("a model must be made of the library's own parts to be saved, but "
                    + name + " is code of your own, which a file cannot hold: save the ratings, and fit again");
        }
    }

    private static void write(Features features, ModelOutput out) throws IOException {
        out.numbers().writeInt(features.width());
        for (String name : features.names()) {
            out.writeText(name);
        }
        out.numbers().writeInt(features.size());
        for (int row = 0; row < features.size(); row++) {
            out.numbers().writeInt(features.id(row));
            for (int column = 0; column < features.width(); column++) {
                out.numbers().writeDouble(features.value(row, column));
            }
        }
    }
}
