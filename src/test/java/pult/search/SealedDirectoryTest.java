package pult.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.IOContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

class SealedDirectoryTest {
    private static final List<Integer> LENGTHS =
            List.of(
                    0,
                    1,
                    SealedBlocks.BLOCK - 1,
                    SealedBlocks.BLOCK,
                    SealedBlocks.BLOCK + 1,
                    3 * SealedBlocks.BLOCK,
                    50_001);

    @TempDir Path folder;

    static Function<byte[], SecretKey> keys(int which) {
        return salt -> {
            var key = Arrays.copyOf(salt, 32);
            key[31] = (byte) which;
            return new SecretKeySpec(key, "AES");
        };
    }

    private byte[] written(SealedDirectory directory, String name, int length) throws IOException {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        try (var out = directory.createOutput(name, IOContext.DEFAULT)) {
            out.writeBytes(bytes, 0, length / 2);
            for (var at = length / 2; at < length; at++) {
                out.writeByte(bytes[at]);
            }
            assertThat(out.getFilePointer()).isEqualTo((long) length);
        }
        return bytes;
    }

    @Test
    void whatWasWrittenIsReadFromAnyPlace() throws IOException {
        var seed = System.nanoTime();
        var random = new Random(seed);
        try (var directory = SealedDirectory.open(folder, keys(1))) {
            for (var length : LENGTHS) {
                var bytes = written(directory, "f" + length, length);
                try (var in = directory.openInput("f" + length, IOContext.DEFAULT)) {
                    assertThat(in.length()).isEqualTo((long) length);
                    var whole = new byte[length];
                    in.readBytes(whole, 0, length);
                    assertThat(whole).isEqualTo(bytes);
                    for (var round = 0; round < 200 && length > 8; round++) {
                        var at = random.nextInt(length - 8);
                        var slice = in.slice("slice", at, length - at);
                        var expected =
                                java.nio.ByteBuffer.wrap(bytes, at, 8)
                                        .order(java.nio.ByteOrder.LITTLE_ENDIAN);
                        assertThat(slice.readLong())
                                .as("seed %d", seed)
                                .isEqualTo(expected.getLong());
                        var clone = in.clone();
                        clone.seek(at);
                        assertThat(clone.readInt())
                                .as("seed %d", seed)
                                .isEqualTo(expected.getInt(at));
                        assertThat(clone.getFilePointer()).isEqualTo(at + 4L);
                    }
                }
            }
        }
    }

    @Test
    void nothingCanBeReadWithoutTheKey() throws IOException {
        var secret = "Соколова Ирина Петровна, течёт крыша ".repeat(50);
        try (var directory = SealedDirectory.open(folder, keys(1))) {
            try (var out = directory.createOutput("names", IOContext.DEFAULT)) {
                out.writeString(secret);
            }
        }
        var raw = Files.readString(folder.resolve("names"), StandardCharsets.ISO_8859_1);
        assertThat(raw)
                .doesNotContain(
                        new String(
                                "крыша".getBytes(StandardCharsets.UTF_8),
                                StandardCharsets.ISO_8859_1));
        try (var other = SealedDirectory.open(folder, keys(2))) {
            assertThatThrownBy(() -> other.openInput("names", IOContext.DEFAULT))
                    .isInstanceOf(CorruptIndexException.class);
        }
    }

    @Test
    void everyChangeIsNoticed() throws IOException {
        try (var directory = SealedDirectory.open(folder, keys(1))) {
            written(directory, "f", 40_000);
            var path = folder.resolve("f");
            var good = Files.readAllBytes(path);
            var sealed = SealedBlocks.BLOCK + 16;
            for (var length : List.of(good.length - 1, 16 + 2 * sealed, 16, 5, 0)) {
                Files.write(path, Arrays.copyOf(good, length));
                assertThatThrownBy(() -> readAll(directory))
                        .isInstanceOf(CorruptIndexException.class);
            }
            for (var place : List.of(3, 16, 9000, good.length - 1)) {
                var bad = good.clone();
                bad[place] ^= 1;
                Files.write(path, bad);
                assertThatThrownBy(() -> readAll(directory))
                        .isInstanceOf(CorruptIndexException.class);
            }
            var swapped = good.clone();
            System.arraycopy(good, 16, swapped, 16 + sealed, sealed);
            System.arraycopy(good, 16 + sealed, swapped, 16, sealed);
            Files.write(path, swapped);
            assertThatThrownBy(() -> readAll(directory)).isInstanceOf(CorruptIndexException.class);
            Files.write(path, good);
            readAll(directory);
        }
    }

    private static void readAll(SealedDirectory directory) throws IOException {
        try (var in = directory.openInput("f", IOContext.DEFAULT)) {
            in.readBytes(new byte[(int) in.length()], 0, (int) in.length());
        }
    }
}
