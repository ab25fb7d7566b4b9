package pult.domain.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Random;

/// Names from outside show what they are and lead nowhere.
final class SafeNameTest {
    @ParameterizedTest
    @CsvSource({
        "фото 1.png, фото 1.png",
        "../../etc/passwd, _.._etc_passwd",
        "'C:\\Windows\\calc.exe', C__Windows_calc.exe",
        "'отчёт\u202Egpj.exe', отчётgpj.exe",
        "'a\u2066\u2069\u200Fb.pdf', ab.pdf",
        "'строка\r\nвторая.txt', строкавторая.txt",
        "'  .скрытый. ', скрытый",
        "'a\u200Bb\u00ADc.jpg', abc.jpg",
        "'\u3164\u2800.png', png",
        "'<img src=x>|\"*?.gif', _img src=x_____.gif"
    })
    void hostileNamesAreShownAsTheyAre(String name, String shown) {
        assertThat(SafeName.shown(name)).isEqualTo(shown);
    }

    @Test
    void aLongNameKeepsItsEnd() {
        var shown = SafeName.shown("очень длинное имя ".repeat(50) + ".jpg                .exe");
        assertThat(shown).hasSizeLessThanOrEqualTo(80).endsWith(".exe").contains("…");
        assertThat(SafeName.shown("я".repeat(3_000_000) + ".bat")).endsWith(".bat");
    }

    @ParameterizedTest
    @CsvSource({
        "CON, _CON",
        "nul.txt, _nul.txt",
        "com1.jpg, _com1.jpg",
        "concert.jpg, concert.jpg"
    })
    void aDeviceIsNoName(String name, String written) {
        assertThat(SafeName.toWrite(name, "файл")).isEqualTo(written);
    }

    @Test
    void nothingLeftHasAnotherName() {
        assertThat(SafeName.toWrite("\u202E...", "файл")).isEqualTo("файл");
    }

    @Test
    void randomNamesAreAlwaysOneHarmlessLine() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var round = 0; round < 5_000; round++) {
            var name = new StringBuilder();
            for (var at = random.nextInt(60); at >= 0; at--) {
                name.append((char) random.nextInt(0x10000));
            }
            var shown = SafeName.shown(name.toString());
            assertThat(shown)
                    .as("seed %d", seed)
                    .doesNotContainPattern("[\\p{Cc}\\p{Cf}/\\\\:*?\"<>|\\p{Cs}&&[^\\p{So}]]")
                    .doesNotStartWith(".")
                    .hasSizeLessThanOrEqualTo(80);
        }
    }
}
