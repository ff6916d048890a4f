package matinee.data;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;

/**
 * Brings the zip of an edition from the first mirror that gives the right one.
 *
 * @param edition what is wanted
 * @param mirrors where it may be
 * @param transfer how it is brought
 * @param disk where it is put
 */
record Download(Edition edition, Mirrors mirrors, Transfer transfer, Disk disk) {
    private static final int TRIES = 3;

    /** Brings the zip; it is there whole and right, or not at all. */
    void to(Path zip) throws IOException {
        PartFile part = PartFile.of(zip);
        List<String> tried = new ArrayList<>();
        IOException last = new IOException("no mirrors");
        for (URI mirror : mirrors.of(edition)) {
            try {
                bring(mirror, part);
                part.finish(zip);
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                String stopped =
                        "Fetching " + edition.name() + " was stopped; what has come is kept, so get it again to go on.";
                throw new UncheckedIOException(stopped, new InterruptedIOException(stopped));
            } catch (IOException e) {
                disk.explain(e, zip.resolveSibling(""), edition.zipBytes() + edition.bytes(), edition.name());
                tried.add(mirror.getAuthority() + " (" + MirrorException.reason(e) + ")");
                last = e;
            }
        }
        throw new UncheckedIOException(
                edition.name() + " could not be fetched; tried " + String.join(" and ", tried)
                        + ". Try again later, or bring its zip or folder in another way and run: environment/lab data get "
                        + edition.name() + " --from PATH",
                last);
    }

    /** Tries again where the line breaks off, as long as something came. */
    private void bring(URI mirror, PartFile part) throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            long before = part.size();
            try {
                boolean wentOn = transfer.bring(mirror, part);
                if (isRight(part, wentOn && attempt < TRIES)) {
                    return;
                }
            } catch (MirrorException e) {
                if (attempt == TRIES
                        || part.size() <= before
                        || part.version(mirror).isEmpty()) {
                    throw e;
                }
            }
        }
    }

    /** Checks what came, and throws it away if it is wrong; false: what was gone on with was wrong, so begin anew. */
    private boolean isRight(PartFile part, boolean mayBeginAnew) throws IOException {
        try {
            if (edition.checksum().isPresent()) {
                Checksum wanted = edition.checksum().get();
                Checksum found = wanted.found(part.path());
                if (!found.equals(wanted)) {
                    throw new MirrorException("sent " + found + " where " + wanted + " is right");
                }
            } else {
                ZipFolder.unpackedBytes(part.path());
            }
            return true;
        } catch (MirrorException | ZipException e) {
            part.delete();
            if (mayBeginAnew) {
                return false;
            }
            throw e instanceof MirrorException ? e : new MirrorException("sent no whole zip");
        }
    }
}
