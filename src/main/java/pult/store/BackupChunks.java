package pult.store;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// A stream cut into sealed chunks: `[length 4][last 1][AES-256-GCM ciphertext and tag]`. Each
/// chunk is bound to the head of the file, its place and whether it is the last one, so that a byte
/// changed, a chunk moved and an end cut off or added are all noticed.
///
/// The key must seal one stream only: the nonce is the number of the chunk. One thread.
final class BackupChunks {
    static final int CHUNK = 64 * 1024;
    private static final int TAG = 16;

    private BackupChunks() {}

    private static Cipher cipher(
            int mode, SecretKey key, byte[] head, long number, boolean last, int length)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        var nonce = ByteBuffer.allocate(12).putLong(4, number).array();
        cipher.init(mode, key, new GCMParameterSpec(8 * TAG, nonce));
        cipher.updateAAD(head);
        cipher.updateAAD(
                ByteBuffer.allocate(13)
                        .putLong(number)
                        .put((byte) (last ? 1 : 0))
                        .putInt(length)
                        .flip());
        return cipher;
    }

    /// What is written is whole only after [#finish].
    static final class Writer extends OutputStream {
        private final OutputStream out;
        private final SecretKey key;
        private final byte[] head;
        private final byte[] chunk = new byte[CHUNK];
        private int filled;
        private long number;

        /// @param head bytes the chunks belong to
        Writer(OutputStream out, SecretKey key, byte[] head) {
            this.out = out;
            this.key = key;
            this.head = head;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            var place = from;
            while (place < from + count) {
                if (filled == CHUNK) {
                    seal(false);
                }
                var some = Math.min(CHUNK - filled, from + count - place);
                System.arraycopy(bytes, place, chunk, filled, some);
                filled += some;
                place += some;
            }
        }

        void finish() throws IOException {
            seal(true);
            out.flush();
        }

        private void seal(boolean last) throws IOException {
            try {
                var length = filled + TAG;
                var sealed =
                        cipher(Cipher.ENCRYPT_MODE, key, head, number, last, length)
                                .doFinal(chunk, 0, filled);
                out.write(ByteBuffer.allocate(5).putInt(length).put((byte) (last ? 1 : 0)).array());
                out.write(sealed);
                filled = 0;
                number++;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("AES-GCM is part of the platform", e);
            }
        }
    }

    /// Gives only what is authentic; ends only after the last chunk, with nothing behind it.
    static final class Reader extends InputStream {
        private final InputStream in;
        private final SecretKey key;
        private final byte[] head;
        private byte[] chunk = new byte[0];
        private int place;
        private long number;
        private boolean ended;

        Reader(InputStream in, SecretKey key, byte[] head) {
            this.in = in;
            this.key = key;
            this.head = head;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int count) throws IOException {
            while (place == chunk.length) {
                if (ended) {
                    return -1;
                }
                open();
            }
            var some = Math.min(count, chunk.length - place);
            System.arraycopy(chunk, place, into, from, some);
            place += some;
            return some;
        }

        private void open() throws IOException {
            var frame = ByteBuffer.wrap(exactly(5));
            var length = frame.getInt();
            var flag = frame.get();
            if (length < TAG || length > CHUNK + TAG || flag < 0 || flag > 1) {
                throw new IOException("not a chunk");
            }
            try {
                chunk =
                        cipher(Cipher.DECRYPT_MODE, key, head, number, flag == 1, length)
                                .doFinal(exactly(length));
            } catch (GeneralSecurityException e) {
                throw new IOException("a chunk is not authentic", e);
            }
            place = 0;
            number++;
            ended = flag == 1;
            if (ended && in.read() >= 0) {
                throw new IOException("bytes behind the end");
            }
        }

        private byte[] exactly(int count) throws IOException {
            var bytes = in.readNBytes(count);
            if (bytes.length < count) {
                throw new EOFException("the end is missing");
            }
            return bytes;
        }
    }
}
