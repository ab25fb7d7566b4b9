package pult.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.Await;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The keys of the real window on a real X server under a Russian layout: the headless platform has
/// no layouts, so only here it is seen that they work. Skipped, with the reason, where the tools
/// are not installed (Debian: `xvfb xdotool x11-xkb-utils libgtk-3-0`).
class XvfbKeysTest {
    private static final Pattern CARD = Pattern.compile("card:(\\d+)");
    private static final Duration START = Duration.ofMinutes(3);

    /// Key codes of the keyboard, which no layout moves; keys without letters have names.
    private static final String J = "44";

    private static final String K = "45";
    private static final String T = "28";
    private static final String R = "27";
    private static final String G = "42";
    private static final String TWO = "11";
    private static final String BACKSLASH = "51";
    private static final String ENTER = "Return";
    private static final String ESC = "Escape";

    @TempDir private Path folder;
    private final List<Process> started = new ArrayList<>();
    private volatile String seen = "";
    private String display = "";

    @Test
    void theKeysWorkUnderARussianLayout() throws Exception {
        for (var tool : List.of("Xvfb", "xdotool", "setxkbmap", "xkbcomp")) {
            var there = installed(tool);
            if (!there) {
                System.out.println("skipped: " + tool + " is not installed");
            }
            assumeTrue(there, tool + " is not installed");
        }
        try {
            startServer();
            startDesk();
            listKeys();
            paletteAndSearch();
            answer();
        } finally {
            end();
        }
    }

    private static boolean installed(String tool) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(place -> Files.isExecutable(Path.of(place, tool)));
    }

    /// The server chooses a free display and tells which.
    private void startServer() throws IOException, InterruptedException {
        var server =
                new ProcessBuilder(
                                "Xvfb",
                                "-displayfd",
                                "1",
                                "-noreset",
                                "-screen",
                                "0",
                                "1366x768x24",
                                "-nolisten",
                                "tcp")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        started.add(server);
        display = ":" + reader(server).readLine();
        assertThat(display).matches(":\\d+");
        tool("setxkbmap", "-layout", "ru");
    }

    private static BufferedReader reader(Process of) {
        return new BufferedReader(
                new InputStreamReader(of.getInputStream(), StandardCharsets.UTF_8));
    }

    private void tool(String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command);
        builder.environment().put("DISPLAY", display);
        builder.redirectErrorStream(true);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }

    private void startDesk() throws IOException {
        var builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dprism.order=sw",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Xmx1g",
                        "-cp",
                        System.getProperty(
                                "surefire.test.class.path", System.getProperty("java.class.path")),
                        XvfbDesk.class.getName(),
                        folder.toString());
        builder.environment().put("DISPLAY", display);
        builder.environment().put("GDK_BACKEND", "x11");
        builder.environment().remove("WAYLAND_DISPLAY");
        builder.redirectErrorStream(true);
        var desk = builder.start();
        started.add(desk);
        var said = new ArrayList<String>();
        Thread.ofVirtual()
                .name("seen")
                .start(() -> {
                    try (var lines = reader(desk)) {
                        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                            if (line.startsWith("SEEN ")) {
                                seen = line.substring("SEEN ".length());
                            } else {
                                said.add(line);
                            }
                        }
                    } catch (IOException e) {
                        said.add(e.toString());
                    }
                });
        Await.until(
                "the window, which said " + said,
                START,
                () -> !card().isEmpty() || !desk.isAlive());
        assertThat(desk.isAlive()).as(String.join("\n", said)).isTrue();
    }

    private String card() {
        var found = CARD.matcher(seen);
        return found.find() ? found.group(1) : "";
    }

    private void press(String... keys) throws IOException, InterruptedException {
        tool(
                Stream.concat(Stream.of("xdotool", "key", "--clearmodifiers"), Stream.of(keys))
                        .toArray(String[]::new));
    }

    private void until(String what) {
        try {
            Await.until(what, () -> seen.contains(what));
        } catch (AssertionError e) {
            throw new AssertionError("did not come: " + what + ", but " + seen, e);
        }
    }

    private void listKeys() throws IOException, InterruptedException {
        until("keyboard:queue-table");
        var first = card();
        press(J);
        Await.until("the next one by о", () -> !card().equals(first));
        press(K);
        Await.until("the one before by л", () -> card().equals(first));
    }

    private void paletteAndSearch() throws IOException, InterruptedException {
        press("ctrl+" + K);
        until("palette:true");
        press(J);
        until("=о");
        press(ESC);
        until("palette:false");
        until("keyboard:queue-table");
        // «/» stands on another key of this layout.
        press("shift+" + BACKSLASH);
        until("keyboard:search-field=");
        press(K);
        until("keyboard:search-field=л");
        press(ESC);
        press(ESC);
        until("keyboard:queue-table");
    }

    private void answer() throws IOException, InterruptedException {
        press(G, TWO);
        // The view may still be read and its first rows wait for others: some of the free ones can
        // be taken.
        for (var tries = 0; tries < 20 && !seen.contains("TakeToWork"); tries++) {
            press(J);
            press(T);
        }
        until("TakeToWork");
        press(R);
        until("keyboard:answer-area");
        press(J, K);
        until("answer:ол");
        press("ctrl+" + ENTER);
        press(ESC);
        until("keyboard:queue-table");
    }

    private void end() throws InterruptedException {
        for (var process : started.reversed()) {
            process.destroy();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }
}
