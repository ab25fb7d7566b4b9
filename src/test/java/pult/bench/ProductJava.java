package pult.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Java with the options that the packaged program starts with.
final class ProductJava {
    private static final Path OPTIONS = Path.of("jlink", "runtime.args");

    private ProductJava() {}

    /// @return the start of a command, to be followed by a class and its arguments
    static List<String> command(String... more) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Files.readAllLines(OPTIONS).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replace("ALL-UNNAMED,javafx.graphics", "ALL-UNNAMED"))
                .forEach(command::add);
        command.addAll(List.of(more));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        return command;
    }
}
