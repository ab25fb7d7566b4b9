package pult.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A process of its own that works on a folder until it is killed, as by `kill -9`.
final class DyingProcess {
    private DyingProcess() {}

    static Process start(Class<?> main, Path folder) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /// @param lines that it says before it is killed
    /// @return all lines that got whole
    static List<String> heard(Class<?> main, Path folder, int lines) throws Exception {
        var process = start(main, folder);
        var heard = new ArrayList<String>();
        try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
            // A line that did not get whole has no end.
            var line = new StringBuilder();
            for (var next = reader.read(); next >= 0; next = reader.read()) {
                if (next != '\n') {
                    line.append((char) next);
                    continue;
                }
                heard.add(line.toString().strip());
                line.setLength(0);
                if (heard.size() == lines) {
                    process.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(heard).hasSizeGreaterThanOrEqualTo(lines);
        return heard;
    }
}
