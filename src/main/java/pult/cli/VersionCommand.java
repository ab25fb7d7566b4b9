package pult.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.concurrent.Callable;

/// `pult version`.
@Command(name = "version", description = "Версия программы и среды.")
final class VersionCommand implements Callable<Integer> {
    private final Workstation workstation;

    @Spec private @Nullable CommandSpec spec;

    VersionCommand(Workstation workstation) {
        this.workstation = workstation;
    }

    @Override
    public Integer call() {
        if (spec != null) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(
                    "Пульт ЦУР " + workstation.version() + ", Java " + Runtime.version().feature());
            out.flush();
        }
        return ExitCode.OK.value();
    }
}
