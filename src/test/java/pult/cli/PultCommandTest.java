package pult.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What is typed becomes what is started; what is wrong becomes one sentence.
class PultCommandTest {
    private static final List<String> REGIONS = List.of("RU-ORL", "RU-CHE");

    private final StringWriter err = new StringWriter();
    private final Recorded recorded = new Recorded();

    @Test
    void withoutArgumentsStartsTheDeskOnTheTrainingStand() {
        assertThat(run()).isZero();
        assertThat(recorded.started)
                .containsExactly(
                        new Workstation.Start(null, null, "RU-ORL", null, Workstation.Screen.DESK));
    }

    @Test
    void takesEveryOption() {
        assertThat(
                        run(
                                "--data",
                                "/tmp/pult",
                                "--server",
                                "https://pos.example:8443",
                                "--region",
                                "RU-CHE",
                                "--lang",
                                "en",
                                "--wall"))
                .isZero();
        assertThat(recorded.started)
                .containsExactly(
                        new Workstation.Start(
                                Path.of("/tmp/pult"),
                                URI.create("https://pos.example:8443"),
                                "RU-CHE",
                                "en",
                                Workstation.Screen.WALL));
    }

    @Test
    void startsTheStand() {
        assertThat(run("stand", "--port", "0", "--appeals", "230000", "--seed", "7")).isZero();
        assertThat(recorded.started)
                .containsExactly(new Workstation.Stand(0, 230_000, 7, "RU-ORL", null, null));
    }

    @Test
    void theExitCodeIsThatOfTheProgram() {
        recorded.answer = ExitCode.PORT_BUSY;
        assertThat(run("stand")).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--colour                    | Неизвестный аргумент: --colour.",
                "stnad                       | Неизвестный аргумент: stnad.",
                "--region RU-XXX             | Региона «RU-XXX» нет в поставке. Возможны: RU-ORL,"
                        + " RU-CHE.",
                "--lang de                   | Язык «de» не поддерживается. Возможны: ru, en.",
                "--server pos                | «pos» не похоже на адрес платформы",
                "--data                      | После аргумента нужно значение: DIR.",
                "stand --port x              | Значение «x» не подходит.",
                "stand --port 70000          | Порт — число от 0 до 65535.",
                "stand --appeals -1          | Число обращений — от 0 до 1 500 000.",
                "stand --from /no/such.csv   | Файл «/no/such.csv» не читается.",
            })
    void saysWhatIsWrongInOneSentence(String line, String sentence) {
        assertThat(run(line.strip().split("\\s+"))).isEqualTo(ExitCode.USAGE.value());
        assertThat(err.toString()).startsWith(sentence).hasLineCount(1);
        assertThat(recorded.started).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--data /tmp/pult",
                "--data=pult --lang=en",
                "--server http://127.0.0.1:9 --data /tmp/pult",
                "--wall --region RU-CHE --server https://pos.example",
            })
    void anOrdinaryStartIsReadAsTheLibraryReadsIt(String line) {
        var args = line.isEmpty() ? new String[0] : line.split(" ");
        assertThat(PultCommand.parsed(recorded, REGIONS, new PrintWriter(err, true), args))
                .isZero();
        assertThat(WindowLine.of(REGIONS, args))
                .contains((Workstation.Start) recorded.started.getFirst());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "tour",
                "--data",
                "--data --wall",
                "--data /a --data /b",
                "--data @file",
                "--wall=yes",
                "--lang de",
                "--region RU-XXX",
                "--server pos",
                "--server http://a|b",
                "more",
            })
    void anythingElseIsLeftToTheLibrary(String line) {
        assertThat(WindowLine.of(REGIONS, line.split(" "))).isEmpty();
    }

    @Test
    void aBugEndsTheProgramWithACode() {
        recorded.bug = new IllegalStateException("bug");
        assertThat(run("--data", "/tmp/pult")).isEqualTo(ExitCode.BUG.value());
        assertThat(err.toString()).contains("IllegalStateException");
    }

    private int run(String... args) {
        return PultCommand.execute(recorded, REGIONS, new PrintWriter(err), args);
    }

    /// Remembers what it was asked to start.
    private static final class Recorded implements Workstation {
        private final List<Object> started = new ArrayList<>();
        private ExitCode answer = ExitCode.OK;
        private @Nullable RuntimeException bug;

        @Override
        public ExitCode run(Start start) {
            started.add(start);
            if (bug != null) {
                throw bug;
            }
            return answer;
        }

        @Override
        public ExitCode tour(Tour tour) {
            started.add(tour);
            return answer;
        }

        @Override
        public ExitCode stand(Stand stand) {
            started.add(stand);
            return answer;
        }

        @Override
        public String version() {
            return "test";
        }
    }
}
