package pult.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.FormatterException;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/// Every source file is in the house style; `mvn -Pformat` writes it.
class FormatTest {
    @Test
    void everySourceIsInTheHouseStyle() throws IOException, FormatterException {
        var wrong = new ArrayList<Path>();
        for (var file : Format.sources()) {
            var text = Files.readString(file);
            if (!Format.styled(text).equals(text)) {
                wrong.add(file);
            }
        }

        assertThat(wrong).as("run mvn -Pformat").isEmpty();
    }

    @Test
    void theCheckBites() throws FormatterException {
        var canary = "class Canary{int a ;}";

        assertThat(Format.styled(canary)).isNotEqualTo(canary);
    }
}
