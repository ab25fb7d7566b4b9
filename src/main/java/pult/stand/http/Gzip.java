package pult.stand.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// Compresses at the fastest level: on loopback time is dearer than bytes.
public final class Gzip {
    private static final int BUFFER = 64 * 1024;

    private Gzip() {}

    public static byte[] pack(byte[] body) {
        var packed = new ByteArrayOutputStream(body.length / 3);
        try (var gzip = new Fast(packed)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static final class Fast extends GZIPOutputStream {
        Fast(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
