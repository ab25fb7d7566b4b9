package pult.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/// `pult stand`: the training stand alone, for several workstations of one lesson.
@Command(name = "stand", description = "Запустить только учебный стенд, на этом компьютере.")
final class StandCommand implements Callable<Integer> {
    private static final int MOST = 1_500_000;

    private final Workstation workstation;
    private final List<String> regions;

    @Spec private @Nullable CommandSpec spec;

    @Option(names = "--port", paramLabel = "N", description = "Порт на 127.0.0.1; 0 — любой.")
    private int port = 8089;

    @Option(names = "--appeals", paramLabel = "N", description = "Сколько обращений.")
    private int appeals = 2000;

    @Option(names = "--seed", paramLabel = "N", description = "То же зерно — тот же регион.")
    private long seed = 1;

    @Option(names = "--region", paramLabel = "RU-ORL", description = "Регион.")
    private String region = PultCommand.DEFAULT_REGION;

    @Option(
            names = "--from",
            paramLabel = "FILE.csv",
            description = "Настоящие записи вместо придуманных.")
    private @Nullable Path from;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Папка, где стенд помнит изменения.")
    private @Nullable Path data;

    StandCommand(Workstation workstation, List<String> regions) {
        this.workstation = workstation;
        this.regions = regions;
    }

    @Override
    public Integer call() {
        PultCommand.checkRegion(spec, regions, region);
        checkAppeals(spec, appeals);
        if (port < 0 || port > 65535) {
            throw PultCommand.wrong(spec, "Порт — число от 0 до 65535.");
        }
        var file = from == null ? null : PultCommand.readable(spec, from);
        return workstation
                .stand(new Workstation.Stand(port, appeals, seed, region, file, data))
                .value();
    }

    static void checkAppeals(@Nullable CommandSpec spec, int appeals) {
        if (appeals < 0 || appeals > MOST) {
            throw PultCommand.wrong(spec, "Число обращений — от 0 до 1 500 000.");
        }
    }
}
