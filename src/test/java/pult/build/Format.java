package pult.build;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import com.google.googlejavaformat.java.StringWrapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The house style: google-java-format, AOSP indents. Run it to write the style into the sources.
public final class Format {
    private static final List<Path> ROOTS =
            List.of(Path.of("src/main/java"), Path.of("src/test/java"));

    private Format() {}

    public static void main(String[] args) throws IOException, FormatterException {
        for (var file : sources()) {
            var text = Files.readString(file);
            var styled = styled(text);
            if (!styled.equals(text)) {
                Files.writeString(file, styled);
            }
        }
    }

    static List<Path> sources() throws IOException {
        var files = new ArrayList<Path>();
        for (var root : ROOTS) {
            try (var tree = Files.walk(root)) {
                tree.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
            }
        }
        return files;
    }

    static String styled(String text) throws FormatterException {
        var style = JavaFormatterOptions.Style.AOSP;
        var options = JavaFormatterOptions.builder().style(style).build();
        var ordered =
                ImportOrderer.reorderImports(RemoveUnusedImports.removeUnusedImports(text), style);
        var formatter = new Formatter(options);
        var formatted = formatter.formatSource(ordered);
        return StringWrapper.wrap(formatted, formatter);
    }
}
