package pult.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/// `pult`: the workstation itself, and the verbs beside it.
@Command(
        name = "pult",
        description = "Пульт ЦУР: рабочее место оператора Центра управления регионом.",
        sortOptions = false)
public final class PultCommand implements Callable<Integer> {
    static final String DEFAULT_REGION = "RU-ORL";

    private final Workstation workstation;
    private final List<String> regions;

    @Spec private @Nullable CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", description = "Папка данных рабочего места.")
    private @Nullable Path data;

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "Адрес платформы; без него запускается учебный стенд внутри программы.")
    private @Nullable URI server;

    @Option(names = "--region", paramLabel = "RU-ORL", description = "Регион учебного стенда.")
    private String region = DEFAULT_REGION;

    @Option(names = "--lang", paramLabel = "ru|en", description = "Язык интерфейса.")
    private @Nullable String language;

    @Option(names = "--wall", description = "Настенный экран с картой.")
    private boolean wall;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Эта справка.")
    @SuppressWarnings("UnusedVariable") // picocli reads it by reflection
    private boolean help;

    /// @param regions codes of the bundled regions
    public PultCommand(Workstation workstation, List<String> regions) {
        this.workstation = workstation;
        this.regions = List.copyOf(regions);
    }

    /// Runs the command line; prints errors as one clear sentence.
    public static int execute(
            Workstation workstation, List<String> regions, PrintWriter err, String... args) {
        var start = WindowLine.of(regions, args);
        if (start.isEmpty()) {
            return parsed(workstation, regions, err, args);
        }
        try {
            return workstation.run(start.get()).value();
        } catch (RuntimeException bug) {
            // As the library does: other threads would keep a program alive that has no window.
            bug.printStackTrace(err);
            return ExitCode.BUG.value();
        }
    }

    /// By the library, whatever the line says.
    static int parsed(
            Workstation workstation, List<String> regions, PrintWriter err, String... args) {
        var line = new CommandLine(new PultCommand(workstation, regions));
        line.addSubcommand(new TourCommand(workstation, regions));
        line.addSubcommand(new StandCommand(workstation, regions));
        line.addSubcommand(new VersionCommand(workstation));
        line.setErr(err);
        line.setParameterExceptionHandler(PultCommand::explain);
        return line.execute(args);
    }

    @Override
    public Integer call() {
        checkRegion(spec, regions, region);
        if (!spoken(language)) {
            throw wrong(spec, "Язык «" + language + "» не поддерживается. Возможны: ru, en.");
        }
        if (server != null && !known(server)) {
            throw wrong(spec, "«" + server + "» не похоже на адрес платформы, нужен http(s)://…");
        }
        var screen = wall ? Workstation.Screen.WALL : Workstation.Screen.DESK;
        return workstation
                .run(new Workstation.Start(data, server, region, language, screen))
                .value();
    }

    static boolean spoken(@Nullable String language) {
        return language == null || language.equals("ru") || language.equals("en");
    }

    static boolean known(URI server) {
        var scheme = server.getScheme();
        return server.getHost() != null && ("http".equals(scheme) || "https".equals(scheme));
    }

    static void checkRegion(@Nullable CommandSpec spec, List<String> regions, String region) {
        if (!regions.contains(region)) {
            throw wrong(
                    spec,
                    "Региона «"
                            + region
                            + "» нет в поставке. Возможны: "
                            + String.join(", ", regions)
                            + '.');
        }
    }

    static ParameterException wrong(@Nullable CommandSpec spec, String sentence) {
        if (spec == null) {
            throw new IllegalStateException("the command has not been parsed");
        }
        return new ParameterException(spec.commandLine(), sentence);
    }

    static Path readable(@Nullable CommandSpec spec, Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw wrong(spec, "Файл «" + file + "» не читается. Проверьте путь и права.");
        }
        return file;
    }

    private static int explain(ParameterException wrong, String[] args) {
        var line = wrong.getCommandLine();
        var sentence =
                switch (wrong) {
                    case CommandLine.UnmatchedArgumentException unmatched ->
                            "Неизвестный аргумент: "
                                    + String.join(" ", unmatched.getUnmatched())
                                    + ".";
                    case CommandLine.MissingParameterException missing ->
                            "После аргумента нужно значение: "
                                    + missing.getMissing().getFirst().paramLabel()
                                    + ".";
                    default ->
                            wrong.getValue() == null
                                    ? String.valueOf(wrong.getMessage())
                                    : "Значение «" + wrong.getValue() + "» не подходит.";
                };
        line.getErr().println(sentence + " Справка: pult --help");
        line.getErr().flush();
        return ExitCode.USAGE.value();
    }
}
