package pult.app;

import java.net.URI;
import java.util.Map;
import java.util.Objects;

/// Where the words for signing in come from: the environment of the process. Only a stand on this
/// machine is ever offered the training ones.
final class SignIn {
    private static final String LOGIN = "PULT_LOGIN";
    private static final String PASSWORD = "PULT_PASSWORD";
    private static final String SECRET = "PULT_SECRET";

    private SignIn() {}

    /// Whether there is all it takes to sign in there.
    static boolean possible(URI server, Map<String, String> environment) {
        return Launcher.training(server)
                || (environment.containsKey(LOGIN)
                        && environment.containsKey(PASSWORD)
                        && environment.containsKey(SECRET));
    }

    /// @throws NullPointerException when signing in is not [#possible]
    static Session.Platform of(URI server, Map<String, String> environment) {
        return new Session.Platform(
                server,
                word(server, environment, LOGIN, "operator"),
                word(server, environment, PASSWORD, "training"),
                word(server, environment, SECRET, "training"));
    }

    private static String word(
            URI server, Map<String, String> environment, String name, String training) {
        var given = environment.get(name);
        return given == null && Launcher.training(server)
                ? training
                : Objects.requireNonNull(given, name);
    }
}
