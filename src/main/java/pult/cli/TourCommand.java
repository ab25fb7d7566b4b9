package pult.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/// `pult tour`: the main job through the real interface, with a picture of every step.
@Command(
        name = "tour",
        description = "Показать основную работу по шагам, с картинкой каждого шага.")
final class TourCommand implements Callable<Integer> {
    private final Workstation workstation;
    private final List<String> regions;

    @Spec private @Nullable CommandSpec spec;

    @Option(names = "--out", paramLabel = "DIR", description = "Папка для картинок.")
    private Path out = Path.of("target", "tour");

    @Option(names = "--data", paramLabel = "DIR", description = "Папка данных; без неё временная.")
    private @Nullable Path data;

    @Option(names = "--region", paramLabel = "RU-ORL", description = "Регион стенда.")
    private String region = PultCommand.DEFAULT_REGION;

    @Option(names = "--appeals", paramLabel = "N", description = "Сколько обращений на стенде.")
    private int appeals = 2000;

    @Option(names = "--seed", paramLabel = "N", description = "Зерно стенда.")
    private long seed = 1;

    TourCommand(Workstation workstation, List<String> regions) {
        this.workstation = workstation;
        this.regions = regions;
    }

    @Override
    public Integer call() {
        PultCommand.checkRegion(spec, regions, region);
        StandCommand.checkAppeals(spec, appeals);
        return workstation.tour(new Workstation.Tour(out, data, region, appeals, seed)).value();
    }
}
