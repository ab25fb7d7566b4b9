package pult.source.pos;

import java.net.URI;

/// Where the platform is and as whom to sign in.
///
/// @param server scheme, host and port; its host is the only one ever resolved or connected to
/// @param secret of the client `pult`, issued with the installation
/// @param clientId of this workstation: stable, told with every action
public record PosAccount(
        URI server, String login, String password, String secret, String clientId) {
    /// Never the password.
    @Override
    public String toString() {
        return "PosAccount[" + server + ']';
    }
}
