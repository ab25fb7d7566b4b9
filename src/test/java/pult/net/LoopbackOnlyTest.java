package pult.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.net.InetAddress;
import java.net.UnknownHostException;

/// The guard itself: it lets this machine through and nobody else.
class LoopbackOnlyTest {
    @Test
    void resolvesThisMachine() throws UnknownHostException {
        assertThat(InetAddress.getAllByName("localhost")).allMatch(InetAddress::isLoopbackAddress);
    }

    @Test
    void refusesAndRemembersAnyOtherName() {
        assertThatThrownBy(() -> InetAddress.getAllByName("guard.example"))
                .isInstanceOf(UnknownHostException.class);
        assertThat(LoopbackOnly.asked()).contains("guard.example");
    }
}
