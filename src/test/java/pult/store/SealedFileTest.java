package pult.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/// A held file: what was written comes back, what was touched is noticed, what is half is gone on
/// with.
final class SealedFileTest {
    private static final byte[] HEAD =
            "{\"name\":\"термометр.jpg\"}".getBytes(StandardCharsets.UTF_8);
    private static final int HEAD_END = 8 + 16 + 4 + 12 + 16 + HEAD.length;
    private static final int AROUND = 4 + 12 + 16;

    @TempDir private Path folder;
    private final VaultKeys keys = VaultKeys.fresh();
    private Path path;

    @BeforeEach
    void place() {
        path = folder.resolve("a");
    }

    private static byte[] bytes(int length) {
        var made = new byte[length];
        new Random(length).nextBytes(made);
        return made;
    }

    private void write(byte[]... parts) throws IOException {
        try (var file = SealedFile.create(path, keys::file, HEAD)) {
            for (var part : parts) {
                file.append(part, 0, part.length);
            }
        }
    }

    private byte[] read() throws IOException, SealedFile.Spoilt {
        try (var file = SealedFile.open(path, keys::file)) {
            assertThat(file.head()).isEqualTo(HEAD);
            var out = new ByteArrayOutputStream();
            file.read(out::writeBytes);
            return out.toByteArray();
        }
    }

    @Test
    void whatWasWrittenComesBackWholeAndFromAnyPlace() throws Exception {
        var content = bytes(700_001);
        write(
                Arrays.copyOf(content, 1),
                Arrays.copyOfRange(content, 1, 300_000),
                Arrays.copyOfRange(content, 300_000, content.length));
        assertThat(read()).isEqualTo(content);
        try (var file = SealedFile.open(path, keys::file)) {
            for (var from : new int[] {0, 1, 2, 299_999, 300_000, 600_000, 700_000}) {
                assertThat(file.read(from, 1_000))
                        .isEqualTo(
                                Arrays.copyOfRange(
                                        content, from, Math.min(content.length, from + 1_000)));
            }
        }
    }

    @Test
    void everyFlippedByteIsNoticed() throws Exception {
        var content = bytes(200);
        write(Arrays.copyOf(content, 90), Arrays.copyOfRange(content, 90, 200));
        var good = Files.readAllBytes(path);
        for (var at = 0; at < good.length; at++) {
            var bad = good.clone();
            bad[at] ^= 0x20;
            Files.write(path, bad);
            assertThatThrownBy(this::read).as("byte %d", at).isInstanceOf(SealedFile.Spoilt.class);
        }
    }

    @Test
    void everyTruncationIsNoticedOrLeavesWholeParts() throws Exception {
        var content = bytes(200);
        write(Arrays.copyOf(content, 90), Arrays.copyOfRange(content, 90, 200));
        var good = Files.readAllBytes(path);
        for (var length = 0; length < good.length; length++) {
            Files.write(path, Arrays.copyOf(good, length));
            if (length == HEAD_END || length == HEAD_END + AROUND + 90) {
                assertThat(read()).isEqualTo(Arrays.copyOf(content, length == HEAD_END ? 0 : 90));
            } else {
                assertThatThrownBy(this::read)
                        .as("length %d", length)
                        .isInstanceOf(SealedFile.Spoilt.class);
            }
        }
    }

    @Test
    void partsInAnotherOrderOrTwiceAreNoticed() throws Exception {
        write(bytes(100), bytes(100), bytes(100));
        var good = Files.readAllBytes(path);
        var one = AROUND + 100;
        var first = Arrays.copyOfRange(good, HEAD_END, HEAD_END + one);
        var swapped = good.clone();
        System.arraycopy(good, HEAD_END + one, swapped, HEAD_END, one);
        System.arraycopy(first, 0, swapped, HEAD_END + one, one);
        Files.write(path, swapped);
        assertThatThrownBy(this::read).isInstanceOf(SealedFile.Spoilt.class);
        var twice = good.clone();
        System.arraycopy(first, 0, twice, HEAD_END + one, one);
        Files.write(path, twice);
        assertThatThrownBy(this::read).isInstanceOf(SealedFile.Spoilt.class);
    }

    @Test
    void aHalfWrittenPartIsCutOffAndGoneOnWith() throws Exception {
        var content = bytes(1_000);
        write(Arrays.copyOf(content, 400), Arrays.copyOfRange(content, 400, 700));
        var whole = Files.readAllBytes(path);
        for (var torn = HEAD_END; torn <= whole.length; torn++) {
            Files.write(path, Arrays.copyOf(whole, torn));
            try (var file = SealedFile.open(path, keys::file)) {
                var out = new ByteArrayOutputStream();
                var have = (int) file.resume(out::writeBytes);
                assertThat(out.toByteArray()).isEqualTo(Arrays.copyOf(content, have));
                file.append(content, have, content.length - have);
            }
            assertThat(read()).as("torn at %d", torn).isEqualTo(content);
        }
    }

    @Test
    void nothingOfItIsInClear() throws Exception {
        var marker = "Металлургов, 42".getBytes(StandardCharsets.UTF_8);
        write(marker, marker);
        var raw = new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1);
        assertThat(raw)
                .doesNotContain(new String(marker, StandardCharsets.ISO_8859_1))
                .doesNotContain("name");
    }
}
