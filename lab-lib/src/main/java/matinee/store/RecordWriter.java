package matinee.store;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.List;

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
            writeValue(component.getName(), value(recipe, component), out);
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

    private static void writeValue(String name, Object value, ModelOutput out) throws IOException {
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
        } else if (value instanceof Enum<?> one) {
            out.numbers().writeByte('E');
            out.writeText(one.name());
        } else if (value instanceof List<?> list) {
            out.numbers().writeByte('L');
            out.numbers().writeInt(list.size());
            for (Object each : list) {
                writeValue(name, each, out);
            }
        } else if (value instanceof Record record && RecordNames.isOurs(record.getClass())) {
            out.numbers().writeByte('R');
            write(record, out);
        } else {
            throw new IllegalArgumentException("a model must be made of the library's own parts to be saved, but "
                    + name + " is code of your own, which a file cannot hold: save the ratings, and fit again");
        }
    }
}
