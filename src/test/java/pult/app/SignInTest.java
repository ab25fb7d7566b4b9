package pult.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.Map;

/// The training password never goes to a server that is not on this machine.
class SignInTest {
    private static final URI HERE = URI.create("http://127.0.0.1:8089");
    private static final URI AWAY = URI.create("https://192.0.2.7");
    private static final Map<String, String> GIVEN =
            Map.of("PULT_LOGIN", "ivanova", "PULT_PASSWORD", "p", "PULT_SECRET", "s");

    @Test
    void aStandOnThisMachineNeedsNothing() {
        assertThat(SignIn.possible(HERE, Map.of())).isTrue();
        assertThat(SignIn.of(HERE, Map.of()).password()).isEqualTo("training");
    }

    @Test
    void anotherServerNeedsWordsOfItsOwn() {
        assertThat(SignIn.possible(AWAY, Map.of())).isFalse();
        assertThat(SignIn.possible(AWAY, Map.of("PULT_LOGIN", "ivanova"))).isFalse();
        assertThat(SignIn.possible(AWAY, GIVEN)).isTrue();
        assertThat(SignIn.of(AWAY, GIVEN).login()).isEqualTo("ivanova");
    }
}
