package matinee.kernel;

import java.io.InputStream;

/** Stands where the keyboard would be: a cell that waited for it would wait for ever. */
final class NoInput extends InputStream {
    @Override
    public int read() {
        throw new UnsupportedOperationException(
                "A cell cannot read from the keyboard. Write the value into a variable instead.");
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        return read();
    }
}
