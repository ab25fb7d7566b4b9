package pult.source.pos;

import okhttp3.Response;

import org.jspecify.annotations.Nullable;

import pult.sync.Failure;
import pult.sync.SourceFailure;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// A whole answer, read within the limits.
final class Body {
    private final byte[] bytes;
    private final int length;

    private Body(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
    }

    /// The content from 0 to [#length]; the array may be longer.
    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    static Body of(Response response, Limits limits) throws SourceFailure, IOException {
        var declared = response.body().contentLength();
        if (declared > limits.wireBytes()) {
            throw new SourceFailure(new Failure.Broken("too_large"));
        }
        var wire = new Counted(response.body().byteStream(), limits.wireBytes());
        try (var in = gzipped(response) ? new GZIPInputStream(wire, 1 << 16) : wire) {
            var body = read(in, wire, limits);
            wire.finish();
            return body;
        } catch (EOFException | ZipException e) {
            throw new SourceFailure(new Failure.Broken("truncated"));
        } catch (TooLarge e) {
            throw new SourceFailure(new Failure.Broken("too_large"));
        }
    }

    private static boolean gzipped(Response response) {
        return "gzip".equalsIgnoreCase(response.header("Content-Encoding"));
    }

    private static Body read(InputStream in, Counted wire, Limits limits) throws IOException {
        var buffer = new byte[1 << 16];
        var length = 0;
        int read;
        while ((read = in.read(buffer, length, buffer.length - length)) >= 0) {
            length += read;
            var bomb = length > (1 << 20) && length / Math.max(1, wire.count) > limits.ratio();
            if (length > limits.unpackedBytes() || bomb) {
                throw new TooLarge();
            }
            if (length == buffer.length) {
                buffer = Arrays.copyOf(buffer, buffer.length * 2);
            }
        }
        return new Body(buffer, length);
    }

    /// The body went over a limit.
    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /// Counts what comes over the wire.
    private static final class Counted extends FilterInputStream {
        private final int limit;
        private int count;
        private @Nullable IOException failed;

        Counted(InputStream in, int limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            try {
                var read = super.read(target, offset, length);
                if (read > 0) {
                    add(read);
                }
                return read;
            } catch (IOException e) {
                failed = e;
                throw e;
            }
        }

        /// The reader of gzip stops where its own end is told, and keeps to itself what happens
        /// when it looks for another part behind it: the transport's word about the end counts too.
        void finish() throws IOException {
            if (failed == null && read() >= 0) {
                throw new ZipException("more than one part");
            }
            if (failed != null) {
                throw failed;
            }
        }

        private void add(int read) throws IOException {
            count += read;
            if (count > limit) {
                throw new TooLarge();
            }
        }
    }
}
