package pult.app;

import pult.bundled.BundledRegions;
import pult.cli.PultCommand;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/// Where the program starts. Not an `Application`, so that it starts from the class path.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        StartMark.reached("main");
        var launcher = new Launcher(err);
        launcher.expect(args);
        var code = PultCommand.execute(launcher, BundledRegions.codes(), err, args);
        if (launcher.left()) {
            // Nothing that runs at an ordinary end may wait for the database.
            Runtime.getRuntime().halt(code);
        }
        // The toolkit and the stand keep threads of their own; the program ends here.
        System.exit(code);
    }
}
